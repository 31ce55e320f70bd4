import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64, toBase64 } from "../../src/text/base64.js";

test("bytes come back as they were, and are written as Node writes them", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40_000 }), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
      expect(fromBase64(toBase64(bytes))).toEqual(bytes);
    }),
    { numRuns: 50 },
  );
});

test("what is no base64 is read as far as it goes, as Node reads it", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."AZaz09+/-_= \n!") }), (text) => {
      expect(fromBase64(text)).toEqual(new Uint8Array(Buffer.from(text, "base64")));
    }),
  );
});
