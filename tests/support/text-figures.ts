/** A report whose figures nearly all differ, so that no number is right by chance. */
export const TABLES = `proactiveDisclosure:
  rules: { issued: 0, repealed: 0, inForce: 0 }
  normativeDocuments: { issued: 13, repealed: 4, inForce: 90 }
  licensing: { decisions: 19 }
  penalties: { decisions: 0 }
  compulsion: { decisions: 0 }
  administrativeCharges: { amount: 0 }
applications:
  newlyReceived: { naturalPerson: 50, commercial: 6 }
  carriedFromLastYear: { naturalPerson: 3 }
  results:
    disclosed: { naturalPerson: 20, commercial: 2 }
    partiallyDisclosed: { naturalPerson: 8 }
    withheld:
      stateSecret: 0
      prohibitedByLaw: 0
      threeSecuritiesOneStability: { naturalPerson: 1 }
      thirdPartyRights: { naturalPerson: 2 }
      internalAffairs: { naturalPerson: 1 }
      processInformation: { naturalPerson: 2, commercial: 1 }
      enforcementFile: { naturalPerson: 1 }
      statutoryQuery: { naturalPerson: 2 }
    unavailable: { notHeld: { naturalPerson: 7, commercial: 2 }, requiresCreation: { naturalPerson: 2 }, unclearAfterCorrection: 0 }
    notProcessed: { petition: { naturalPerson: 2 }, repeated: { commercial: 1 }, publishedMaterial: 0, excessive: 0, reconfirmation: 0 }
    otherHandling: { correctionOverdue: { naturalPerson: 2 }, feeUnpaid: 0, otherReasons: { naturalPerson: 1 } }
  carriedToNextYear: { naturalPerson: 2 }
reviewAndLitigation:
  reconsideration: { upheld: 3, corrected: 1, other: 1, pending: 2 }
  litigation:
    direct: { upheld: 2, corrected: 0, other: 0, pending: 1 }
    afterReconsideration: { upheld: 1, corrected: 0, other: 0, pending: 1 }
`;

/** 一 56 · 二 3 · （七） 57 · 四 2; groups 22, 8, 10, 11, 3, 3; 复议 7, 诉讼 3 + 2. */
export const report = (sentence: string, tables = TABLES, year = 2022): string => `year: ${year}
agency: { name: 某省科学技术厅, kind: department }
overview:
  body: |
    ${sentence}
${tables}problems:
  body: 公开的深度还不够。
otherMatters:
  body: 未收取信息处理费。
`;
