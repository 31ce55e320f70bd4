import { TEMPLATES } from "../templates/choose.js";

/** Top-level keys that every report has, in either language. */
const KEYS = new Set(
  TEMPLATES.flatMap(({ schema }) => {
    const required = schema.root.required ?? [];
    return [...required, ...required.map((key) => schema.chineseKey(`/${key}`))];
  }),
);

/** So many of these keys make a report: other YAML has one by chance. */
const ENOUGH = 2;

/** Whether a YAML text is a report: other YAML files in an editor must get no findings. */
export function isReportText(text: string): boolean {
  if (/^#\s*yaml-language-server:\s*\$schema=\S*(?:gov-report|report\.)\S*schema\.json/m.test(text))
    return true;
  const found = new Set([...text.matchAll(/^([^\s:#'"]+)[:：]/gm)].map(([, key]) => key!));
  return [...found].filter((key) => KEYS.has(key)).length >= ENOUGH;
}
