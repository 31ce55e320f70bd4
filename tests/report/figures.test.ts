import { describe, expect, test } from "vitest";
import type { Inline } from "../../src/document.js";
import { compile, messageOf } from "../../src/index.js";
import { MINIMAL, replaced } from "../support/files.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const withBody = (body: string, text = MINIMAL) =>
  replaced(text, "本机关依法公开政府信息。", JSON.stringify(body));

/** What a paragraph prints with the references in it, or the messages why it cannot. */
function printed(
  body: string,
  { text = MINIMAL, previous }: { text?: string; previous?: string } = {},
): string {
  const { document, diagnostics } = compile(
    { name: "data.yaml", bytes: bytes(withBody(body, text)) },
    previous === undefined ? {} : { previous: { name: "last.yaml", bytes: bytes(previous) } },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    return errors
      .map((found) => `${found.code} ${messageOf(found, "zh-CN").text} ${messageOf(found, "zh-CN").hints}`)
      .join("\n");
  }
  const paragraph = document!.blocks.find((block) => block.type === "paragraph")! as { content: Inline[] };
  return paragraph.content.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
}

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
