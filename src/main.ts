import { runCli } from "./cli/program.js";
import { processTerminal } from "./host/terminal.js";

runCli(process.argv.slice(2), processTerminal()).then((code) => {
  // Set, never forced: what is still in a pipe gets out.
  process.exitCode = code;
});
