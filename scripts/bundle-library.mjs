// The library as users import it, dist/library/: its code is the command line's, in dist/bundle, and its types are
// one file with those of the packages that are bundled, so that nothing else has to be installed.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { rolldown } from "rolldown";
import { dts } from "rolldown-plugin-dts";

const OUT = "dist/library";

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const exported = Object.keys(createRequire(import.meta.url)("../dist/bundle/index.js"));
const names = exported.filter((name) => name !== "default" && name !== "__esModule").sort();
writeFileSync(
  `${OUT}/index.js`,
  `import library from "../bundle/index.js";\nexport const {\n${names.map((name) => `  ${name},\n`).join("")}} = library;\n`,
);
const bundle = await rolldown({
  input: { index: "dist/index.d.ts" },
  plugins: [dts({ dtsInput: true, tsconfig: false })],
  // No warnings about slow plugins: on a loaded machine they would fail the build.
  checks: { bundlerTimings: false },
  // The types of big.js are not written as an ES module and cannot be bundled.
  resolve: { alias: { "big.js": resolve("scripts/bundle/big.d.ts") } },
  // What is bundled must be bundled in the types too; a type that cannot be found would be `any` to the user.
  onLog(level, log) {
    if (level !== "debug") throw new Error(`types of the library: ${log.message}`);
  },
});
await bundle.write({ dir: OUT, format: "es", entryFileNames: "[name].ts" });
await bundle.close();
