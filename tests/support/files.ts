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

/** The smallest data file of the 2019 format; its 三 is what a report on 2021 can follow from. */
export const MINIMAL_2019 = `year: 2020
agency: { name: 某省科学技术厅, kind: department }
overview:
  body: 本机关依法公开政府信息。
proactiveDisclosure:
  rules: { created: 0, published: 0, totalPublished: 0 }
  normativeDocuments: { created: 3, published: 5, totalPublished: 77 }
  licensing: { lastYear: 20, change: -8, decisions: 10 }
  otherServices: { lastYear: 4, change: +3, decisions: 51 }
  penalties: { lastYear: 200, change: 1036, decisions: 7 }
  compulsion: { lastYear: 0, change: 0, decisions: 0 }
  administrativeCharges: { lastYear: 6, change: -1 }
  procurement: { items: 12, amount: 386.520, unit: 万元 }
applications:
  newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }
  carriedFromLastYear: { commercial: 1, total: 1 }
  results:
    disclosed: { naturalPerson: 4, total: 4 }
    partiallyDisclosed: { naturalPerson: 1, commercial: 1, total: 2 }
    withheld: 0
    unavailable: 0
    notProcessed: 0
    otherHandling: { naturalPerson: 1, total: 1 }
    total: { naturalPerson: 6, commercial: 1, total: 7 }
  carriedToNextYear: { commercial: 1, total: 1 }
reviewAndLitigation:
  reconsideration: { upheld: 1, corrected: 0, other: 2, pending: 0, total: 3 }
  litigation:
    direct: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
    afterReconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0, total: 0 }
problems:
  body: 公开的深度还不够。
otherMatters:
  body: 没有其他需要报告的事项。
`;

export const EXAMPLE_2019 = "examples/qingshi-nyj-2020/data.yaml";

export const EXAMPLE = "examples/fujian-kjt-2022/data.yaml";

export const exampleText = (): string => readFileSync(EXAMPLE, "utf8");

/** A text with one passage replaced; fails when it is not there, so that no case tests nothing. */
export function replaced(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
  return text.replace(from, () => to);
}
