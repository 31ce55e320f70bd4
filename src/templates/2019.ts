import { text } from "../../generated/2019/schema.js";
import { validate } from "../../generated/2019/validator.js";
import { ReportSchema } from "../schema/schema.js";
import { disclosureTable } from "./proactive-disclosure.js";
import { COMMON_TOTALS, PARTS, type Template } from "./template.js";
import { templateOf } from "./template-of.js";

/** 国办公开办函〔2019〕60号, the trial format: for the reports on 2019 and 2020. */

const schema = new ReportSchema("2019", text);

const documents = [
  { key: "created", unit: "件" },
  { key: "published", unit: "件", colspan: 2 },
  { key: "totalPublished", unit: "件" },
];
const decisions = [
  { key: "lastYear", unit: "项" },
  { key: "change", unit: "项", colspan: 2 },
  { key: "decisions", unit: "件" },
];

export const template2019: Template = templateOf(
  {
    version: "2019",
    basis: { office: "国办公开办函", year: "2019", number: "60" },
    years: { from: 2019, to: 2020 },
    schema,
    validate,
    parts: PARTS,
    // 对外公开总数量 is no stock: nothing says what is taken off it.
    stocks: [],
    rulesMade: "proactiveDisclosure.rules.created",
    totals: [
      "proactiveDisclosure.licensing.decisions",
      "proactiveDisclosure.otherServices.decisions",
      "proactiveDisclosure.penalties.decisions",
      "proactiveDisclosure.compulsion.decisions",
      "proactiveDisclosure.normativeDocuments.totalPublished",
      ...COMMON_TOTALS,
    ],
  },
  // No identity links 上一年项目数量, 本年增/减 and 处理决定数量: the first two count kinds of matters, the last decisions.
  () =>
    disclosureTable(schema, {
      // 其他对外管理服务事项 on one line; then three equal columns for numbers, or two: the one in the middle is halved.
      columnWidths: [2305, 2180, 1090, 1090, 2180],
      items: [
        { item: "一", rows: ["rules", "normativeDocuments"], columns: documents },
        { item: "五", rows: ["licensing", "otherServices"], columns: decisions },
        { item: "六", rows: ["penalties", "compulsion"], columns: decisions },
        {
          item: "八",
          rows: ["administrativeCharges"],
          align: "left",
          columns: [
            { key: "lastYear", unit: "项", colspan: 2 },
            { key: "change", unit: "项", colspan: 2 },
          ],
        },
        {
          item: "九",
          rows: ["procurement"],
          align: "left",
          columns: [
            { key: "items", unit: "项", colspan: 2 },
            { key: "amount", unit: "元", unitKey: "unit", colspan: 2 },
          ],
        },
      ],
    }),
);
