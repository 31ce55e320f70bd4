import { readFileSync } from "node:fs";

/** The smallest data file that the rules allow, in the words of the form. */
export const MINIMAL = `year: 2022
agency: { name: 某省科学技术厅, kind: department }
overview:
  body: 本机关依法公开政府信息。
proactiveDisclosure:
  rules: { issued: 0, repealed: 0, inForce: 0 }
  normativeDocuments: { issued: 13, repealed: 0, inForce: 90 }
  licensing: { decisions: 9 }
  penalties: { decisions: 0 }
  compulsion: { decisions: 0 }
  administrativeCharges: { amount: 27.948692 }
applications:
  newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }
  carriedFromLastYear: { commercial: 1, total: 1 }
  results:
    disclosed: { naturalPerson: 4, total: 4 }
    partiallyDisclosed: { naturalPerson: 2, commercial: 2, total: 4 }
    withheld: 0
    unavailable: 0
    notProcessed: 0
    otherHandling: 0
    total: { naturalPerson: 6, commercial: 2, total: 8 }
  carriedToNextYear: 0
reviewAndLitigation:
  reconsideration: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 3 }
  litigation:
    direct: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
    afterReconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
problems:
  body: 公开的深度还不够。
otherMatters:
  body: 未收取信息处理费。
`;

export const EXAMPLE = "examples/fujian-kjt-2022/data.yaml";

export const exampleText = (): string => readFileSync(EXAMPLE, "utf8");

/** A text with one passage replaced; fails when it is not there, so that no case tests nothing. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}
