import { runCli } from "./cli/program.js";
import { processTerminal } from "./host/terminal.js";

const terminal = processTerminal();
runCli(process.argv.slice(2), terminal).then((code) => {
  // Set, never forced: what is still in a pipe gets out.
  process.exitCode = code;
  terminal.letSignalsEnd?.();
});
