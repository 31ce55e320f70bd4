import { expect, test } from "vitest";
import { compile } from "../../src/index.js";
import { AMOUNT, COUNT, misspelling } from "../../src/text/number-spelling.js";
import { exampleText } from "../support/files.js";

test.each([
  ["1e3", COUNT, { reason: "spelling", spelling: "1000" }],
  ["1.2e1", COUNT, { reason: "spelling", spelling: "12" }],
  ["2.25e1", COUNT, { reason: "spelling" }],
  ["2.25e1", AMOUNT, { reason: "spelling", spelling: "22.5" }],
  ["0x1F", COUNT, { reason: "spelling", spelling: "31" }],
  ["1e30", AMOUNT, { reason: "tooLarge" }],
  ["12件次", COUNT, { reason: "spelling", spelling: "12" }],
  ["1,234宗", COUNT, { reason: "spelling", spelling: "1234" }],
])("%s is no other number than was typed", (typed, wanted, expected) => {
  expect(misspelling(typed, wanted)).toEqual(expected);
});

test.each([" ", "”", ",", "0"])(
  "an amount with much of %j is told in time that grows with its length",
  (sign) => {
    const typed = JSON.stringify(`1${sign.repeat(500_000)}x`);
    const text = exampleText().replace(
      /(administrativeCharges: \{ amount: )[\d.]+/,
      (_, key: string) => key + typed,
    );
    const { diagnostics } = compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) });
    expect(diagnostics.map(({ code }) => code)).toEqual(["GR2005"]);
  },
);
