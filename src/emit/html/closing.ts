import type { AttachmentList, Inline, Signature } from "../../document.js";
import { type Element, element, type Node } from "./element.js";
import { isolated } from "./inlines.js";

/**
 * 落款 (GB/T 9704-2012 7.3.5). Without a seal, the name ends 2 characters from the right, and the date begins 2
 * characters right of the name's start. With a seal, the date ends 4 characters from the right, the name is
 * centred over it, and there is room for the seal.
 */
export function signature({ name, date, seal }: Signature): Element {
  return element(
    "div",
    { look: seal ? "sealedSignature" : "signature" },
    element("p", { look: "signatureName" }, isolated(name)),
    element(
      "p",
      { look: seal ? "signatureName" : "signatureDate" },
      element("time", { datetime: isoDate(date) }, date),
    ),
  );
}

/** 附件说明 (7.3.4): the titles one below the other, after 附件：. */
export function attachmentList({ entries }: AttachmentList, inline: (content: Inline[]) => Node[]): Element {
  return element(
    "div",
    { look: "attachmentList" },
    ...entries.map(({ number, title }, index) =>
      element(
        "p",
        { look: index === 0 ? "attachmentEntry" : "attachmentEntryBelow" },
        `${index === 0 ? "附件：" : ""}${number === undefined ? "" : `${number}.`}`,
        ...inline(title),
      ),
    ),
  );
}

/** 2023年1月18日 as 2023-01-18. */
export function isoDate(date: string): string | undefined {
  const [, year, month = "", day = ""] = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(date) ?? [];
  return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
