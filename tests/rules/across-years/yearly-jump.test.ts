import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../../support/files.js";
import { against, LAST, told } from "../../support/last-year.js";

describe("against last year's report", () => {
  test.each([
    ["9", "45", ["warning GR4003 /proactiveDisclosure/licensing/decisions «45»"]],
    ["45", "9", ["warning GR4003 /proactiveDisclosure/licensing/decisions «9»"]],
    ["0", "20", ["warning GR4003 /proactiveDisclosure/licensing/decisions «20»"]],
    ["9", "44", []],
    ["1", "20", []],
    ["1", "21", ["warning GR4003 /proactiveDisclosure/licensing/decisions «21»"]],
  ])("GR4003: from %s to %s", (before, now, wanted) => {
    const text = replaced(MINIMAL, "licensing: { decisions: 9 }", `licensing: { decisions: ${now} }`);
    expect(
      told(
        against(replaced(LAST, "licensing: { decisions: 9 }", `licensing: { decisions: ${before} }`), text),
      ),
    ).toEqual(wanted);
  });
});
