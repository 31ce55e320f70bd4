// The built command line, run as often as it is asked to, in the process that guarded.ts watches from outside.
const built = (name) => import(new URL(`../../dist/${name}`, import.meta.url).href);
const { runCli } = await built("cli/program.js");
const { collecting } = await built("host/collecting.js");

// As the program does (src/main.ts).
collecting.sooner();

/** Bytes that a process holds before garbage is collected, so that what one run left is not counted for the next. */
const TIDY = 380_000_000;

process.on("message", async ({ args, cwd, stdin, env }) => {
  const streams = { stdout: "", stderr: "" };
  const output = (name) => ({
    isTTY: false,
    write: (text) => {
      streams[name] += text;
    },
  });
  const terminal = {
    cwd,
    env,
    readStdin: async () => ({ ok: true, value: stdin ?? new Uint8Array(), diagnostics: [] }),
    stdout: output("stdout"),
    stderr: output("stderr"),
  };
  const began = process.cpuUsage();
  const status = await runCli(args, terminal);
  process.send({ status, ...streams, used: process.cpuUsage(began), held: process.memoryUsage.rss() });
});

process.on("message", () => setImmediate(tidy));

function tidy() {
  if (process.memoryUsage.rss() > TIDY) globalThis.gc?.();
}

process.send("ready");
