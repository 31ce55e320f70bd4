import { runCli } from "./cli/program.js";
import { collecting } from "./host/collecting.js";
import { processTerminal } from "./host/terminal.js";

collecting.sooner();
const terminal = processTerminal();
runCli(process.argv.slice(2), terminal).then((code) => {
  // process.exit() would cut off output that is still in a pipe, so only the exit code is set.
  process.exitCode = code;
  terminal.letSignalsEnd?.();
});
