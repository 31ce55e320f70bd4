import { ReportSchema } from "../schema/schema.js";
import type { Template } from "../templates/template.js";
import type { Report } from "./report.js";

/** What a document says of its agency besides the name, in the contract's words. */
export interface AgencyProperties {
  kind?: string;
  level?: string;
}

const PROPERTIES = ["kind", "level"] as const;

/**
 * The keywords of a report's document or page. Its agency's kind and level stand among them (机关类型=部门): a name does
 * not always tell them, and so what the program wrote is known again when it is read.
 */
export function reportKeywords({ agency }: Report, template: Template): string[] {
  const properties = PROPERTIES.flatMap((key) => {
    const { label, words } = property(template, key);
    const word = words.find(({ value }) => value === agency[key]);
    return word ? [`${label}=${word.label}`] : [];
  });
  return ["政府信息公开工作年度报告", "政府信息公开", agency.name, ...properties];
}

/** What keywords say of the agency; what is no choice of the form is left out. */
export function agencyIn(keywords: string, template: Template): AgencyProperties {
  const said = new Map(keywords.split(/[,，;；]/).map((each) => pair(each.trim())));
  const found: AgencyProperties = {};
  for (const key of PROPERTIES) {
    const { label, words } = property(template, key);
    const word = words.find((each) => each.label === said.get(label));
    if (word) found[key] = word.value;
  }
  return found;
}

function pair(keyword: string): [string, string] {
  const [label = "", value = ""] = keyword.split("=");
  return [label.trim(), value.trim()];
}

/** The official label of a property and its choices. */
function property({ schema }: Template, key: (typeof PROPERTIES)[number]) {
  const node = schema.at(`/agency/${key}`) ?? {};
  const labels = ReportSchema.choicesIn("zh", node);
  const words = ReportSchema.choicesIn("en", node).map((value, at) => ({
    value,
    label: labels[at] ?? value,
  }));
  return { label: schema.title(`agency.${key}`), words };
}
