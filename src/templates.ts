import { type Diagnostic, diagnostic } from "./diagnostic.js";
import { COUNT } from "./spelling.js";
import { childOf, type Node, placeOf } from "./syntax/tree.js";
import type { Template } from "./template.js";
import { template2019 } from "./templates/2019.js";
import { template2021 } from "./templates/2021.js";

/** The national formats, oldest first. */
export const TEMPLATES: readonly Template[] = [template2019, template2021];

/** The format in force. */
export const CURRENT: Template = TEMPLATES.at(-1)!;

/**
 * The format that a data file is to be read by: the report year's own. A year that cannot be read is the schema's
 * business; the file is then read by what `template` says, or by the format in force.
 */
export function chooseTemplate(root: Node): { template: Template; diagnostics: Diagnostic[] } {
  const yearNode = childOf(root, "year");
  const typedYear =
    yearNode?.kind === "scalar" && yearNode.style === "plain" && COUNT.test(yearNode.text)
      ? yearNode.text
      : "";
  const own = TEMPLATES.find(({ years }) => Number(typedYear) >= years.from && Number(typedYear) <= years.to);
  const named = childOf(root, "template");
  const typed = named?.kind === "scalar" ? named.text : undefined;
  const meant = TEMPLATES.find(({ version }) => version === typed);
  const template = own ?? meant ?? CURRENT;
  // A placeholder is said to be one by the conformance check; so is a mapping or list.
  if (named?.kind !== "scalar" || typed?.trim() === "待填" || meant === template)
    return { template, diagnostics: [] };
  const { version } = template;
  const reason = meant ? "mismatch" : "unknown";
  const args = { found: typed ?? "", reason, year: typedYear, version } as const;
  return { template, diagnostics: [diagnostic("GR2009", placeOf(named), args)] };
}
