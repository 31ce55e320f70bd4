import { PassThrough } from "node:stream";
import type { Person } from "../../src/host/terminal.js";

/** A person at a terminal who types an answer to each question, as it comes. `said` is what was shown. */
export function personWho(answers: readonly string[]): Person & { said(): string } {
  const input = new PassThrough();
  const output = new PassThrough();
  Object.assign(input, { isTTY: true, setRawMode: () => input });
  Object.assign(output, { isTTY: true, columns: 100, rows: 30 });
  const rest = [...answers];
  let said = "";
  output.on("data", (shown: Buffer) => {
    said += String(shown);
    // The sign of an open question; what follows it is the question being redrawn.
    if (String(shown).includes("◆") && rest.length > 0) setImmediate(() => input.write(rest.shift()!));
  });
  return { input, output, said: () => said };
}
