import { contentCases } from "../../support/content.js";

contentCases("GR7001", {
  named: [
    ["otherMatters: { body: 无其他需要报告的事项。 }", "无其他需要报告的事项。"],
    ["otherMatters: { body: 落实经费保障。 }", "落实经费保障。"],
  ],
  silent: [
    "otherMatters: { body: 本年度未收取任何费用。 }",
    "otherMatters: { body: 无其他需要报告的事项，没有收费情况。 }",
    "otherMatters: { processingFee: { byAgency: [ { name: 县公安局, notices: 1 } ] }, body: 情况如下。 }",
  ],
});
