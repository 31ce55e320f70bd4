/**
 * Keeps chalk from inspecting the streams, for which Node loads its network modules: colours are set explicitly
 * (reporters/deliver.ts).
 *
 * Gains 2 of the 44 ms of CPU that `--version` takes (Node 20, least of 40 runs in turns; 3 modules of Node's
 * fewer).
 *
 * @type {import("esbuild").Plugin}
 */
export const plainChalk = {
  name: "plain-chalk",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^#supports-color$/ }, ({ path }) => ({ path, namespace: "plain" }));
    onLoad({ filter: /.*/, namespace: "plain" }, () => ({
      contents: "export default { stdout: false, stderr: false };",
    }));
  },
};
