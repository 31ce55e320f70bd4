import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "../support/files.js";
import { printed } from "../support/printed-references.js";

describe("references", () => {
  test("totals that nobody typed are computed", () => {
    const text = MINIMAL.replace("commercial: 1, total: 7", "commercial: 1").replace(
      /\n {4}total: \{[^}]*\}/,
      "",
    );
    expect(
      printed("{{applications.newlyReceived.total}}/{{applications.results.total.commercial}}", { text }),
    ).toBe("7/2");
  });

  test("sums of the fees by agency", () => {
    const fee =
      "otherMatters:\n  processingFee:\n    byAgency:\n      - { name: 甲, notices: 1, noticedAmount: 0.1, collected: 880 }\n      - { name: 乙, notices: 2, noticedAmount: 0.2, collected: 1350 }";
    const text = replaced(MINIMAL, "otherMatters:", fee);
    expect(
      printed(
        "{{otherMatters.processingFee.notices}}件{{otherMatters.processingFee.collected}}元，{{otherMatters.processingFee.noticedAmount}}，{{otherMatters.processingFee.byAgency.1.collected}}",
        { text },
      ),
    ).toBe("3件2230元，0.3，1350");
  });
});
