import { runCli } from "./cli.js";
import { processTerminal } from "./terminal.js";

// Set, never forced: what is still in a pipe gets out.
process.exitCode = await runCli(process.argv.slice(2), processTerminal());
