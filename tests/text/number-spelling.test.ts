import { expect, test } from "vitest";
import { compile } from "../../src/index.js";
import { exampleText } from "../support/files.js";

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
