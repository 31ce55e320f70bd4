import { contentCases } from "../../support/content.js";

const FEES = (notices: string) =>
  `otherMatters: { processingFee: ${notices} }
applications:
  newlyReceived: { naturalPerson: 7, total: 8 }
  results:
    otherHandling: { correctionOverdue: 0, feeUnpaid: { naturalPerson: 1, total: 1 }, otherReasons: 0 }
    total: { naturalPerson: 7, total: 9 }`;

contentCases("GR7011", {
  named: [[FEES("{ notices: 0 }"), "0"]],
  silent: [FEES("{ notices: 1 }"), FEES("{ collected: 0 }")],
});
