import { ReportSchema } from "../schema/schema.js";
import type { Template } from "../templates/template.js";
import type { Report } from "./report.js";

/** What a document's keywords say of its agency, in the contract's words. */
export interface AgencyProperties {
  kind?: string;
  level?: string;
}

const PROPERTIES = ["kind", "level"] as const;

/**
 * The keywords of a report's document or page. The agency's kind and level are among them (机关类型=部门), because
 * its name does not always tell them: they are read again when the program imports its own documents.
 */
export function reportKeywords({ agency }: Report, template: Template): string[] {
  const properties = PROPERTIES.flatMap((key) => {
    const { label, words } = property(template, key);
    const word = words.find(({ value }) => value === agency[key]);
    return word ? [`${label}=${word.label}`] : [];
  });
  return ["政府信息公开工作年度报告", "政府信息公开", agency.name, ...properties];
}

/** The kind and level that keywords name; words that are no choice of the form are ignored. */
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
