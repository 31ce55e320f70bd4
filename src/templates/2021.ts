import { text } from "../../generated/2021/schema.js";
import { validate } from "../../generated/2021/validator.js";
import { ReportSchema } from "../schema/schema.js";
import { disclosureTable } from "./proactive-disclosure.js";
import { COMMON_TOTALS, PARTS, type Template } from "./template.js";
import { templateOf } from "./template-of.js";

/** 国办公开办函〔2021〕30号 (2021-09-26), for the reports on 2021 and later. */

const schema = new ReportSchema("2021", text);

const documents = ["issued", "repealed", "inForce"].map((key) => ({ key, unit: "件" }));
const decisions = [{ key: "decisions", unit: "件", colspan: 3 }];

export const template2021: Template = templateOf(
  {
    version: "2021",
    basis: { office: "国办公开办函", year: "2021", number: "30" },
    years: { from: 2021, to: 9999 },
    schema,
    validate,
    parts: PARTS,
    stocks: ["proactiveDisclosure.rules", "proactiveDisclosure.normativeDocuments"],
    rulesMade: "proactiveDisclosure.rules.issued",
    totals: [
      "proactiveDisclosure.normativeDocuments.inForce",
      "proactiveDisclosure.licensing.decisions",
      "proactiveDisclosure.penalties.decisions",
      "proactiveDisclosure.compulsion.decisions",
      ...COMMON_TOTALS,
    ],
  },
  () =>
    disclosureTable(schema, {
      columnWidths: [2212, 2211, 2211, 2211],
      items: [
        { item: "一", rows: ["rules", "normativeDocuments"], columns: documents },
        { item: "五", rows: ["licensing"], columns: decisions },
        { item: "六", rows: ["penalties", "compulsion"], columns: decisions },
        {
          item: "八",
          rows: ["administrativeCharges"],
          align: "left",
          columns: [{ key: "amount", unit: "万元", colspan: 3 }],
        },
      ],
    }),
);
