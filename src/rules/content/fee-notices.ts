import { FEE } from "../../report/figures.js";
import { defineRule } from "../rule.js";

const UNPAID = "applications.results.otherHandling.feeUnpaid.total";

/** Who did not pay had been sent a notice. */
export const feeNotices = defineRule<{ unpaid: string }>({
  code: "GR7011",
  severity: "warning",
  title: { "zh-CN": "有人逾期未缴费，就发出过收费通知", en: "Who did not pay had been sent a notice" },
  why: {
    "zh-CN":
      "（六）2统计收到收费通知后逾期不缴费的申请；发出收费通知0件与它不能同时成立。没有收到钱与它不矛盾。",
    en: "Row （六）2 counts requests whose fee, asked for in a notice, was not paid; it contradicts no notices, not “no fee collected”.",
  },
  clause: "国办公开办函〔2021〕30号，国办函〔2020〕109号",
  since: 2021,
  wrong:
    "otherMatters: { processingFee: { notices: 0 } }\napplications:\n  newlyReceived: { naturalPerson: 7, total: 8 }\n  results:\n    otherHandling:\n      correctionOverdue: 0\n      feeUnpaid: { naturalPerson: 1, total: 1 }\n      otherReasons: 0\n    total: { naturalPerson: 7, total: 9 }",
  right:
    "otherMatters: { processingFee: { notices: 1 } }\napplications:\n  newlyReceived: { naturalPerson: 7, total: 8 }\n  results:\n    otherHandling:\n      correctionOverdue: 0\n      feeUnpaid: { naturalPerson: 1, total: 1 }\n      otherReasons: 0\n    total: { naturalPerson: 7, total: 9 }",
  message: {
    "zh-CN": (a) => ({
      text: `发出收费通知0件，但（六）2有${a.unpaid}件申请逾期未缴费。`,
      hints: ["核对发出收费通知的件数和（六）2"],
    }),
    en: (a) => ({
      text: `No notices were sent, but ${a.unpaid} requests lapsed for unpaid fees in row （六）2.`,
      hints: ["Check the number of notices and row （六）2"],
    }),
  },
  *check({ report, figures }) {
    const fee = report.otherMatters.processingFee;
    const unpaid = figures.get(UNPAID);
    // A list by agency speaks for itself.
    if (fee?.notices !== 0 || fee.byAgency || !unpaid?.value?.gt(0)) return;
    const note = { kind: "value" as const, label: "（六）2", value: unpaid.text };
    yield { at: `${FEE}.notices`, args: { unpaid: unpaid.text }, related: [{ at: UNPAID, note }] };
  },
});
