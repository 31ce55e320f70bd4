import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { childOf, keyPlaceOf, type Node, placeOf } from "../syntax/tree.js";
import { COUNT } from "../text/number-spelling.js";
import { template2019 } from "./2019.js";
import { template2021 } from "./2021.js";
import { foreignGroups, shapeOf } from "./shape.js";
import type { Template } from "./template.js";

/** The national formats, oldest first. */
export const TEMPLATES: readonly Template[] = [template2019, template2021];

/** No format is for a year before this one. */
export const FIRST_YEAR = Math.min(...TEMPLATES.map(({ years }) => years.from));

/** The format in force. */
export const CURRENT: Template = TEMPLATES.at(-1)!;

export interface Choice {
  template: Template;
  diagnostics: Diagnostic[];
  /** Pointers of which all is said, and of what is below them. */
  settled: string[];
}

/** The format of a report year; undefined before the first one. */
export function templateOfYear(year: number): Template | undefined {
  return TEMPLATES.find(({ years }) => years.from <= year && year <= years.to);
}

/**
 * The format that a data file is to be read by: the report year's own. A year that cannot be read is the schema's
 * business; the file is then read by what `template` says, by its keys, or by the format in force. Keys of another
 * format than the year's are one fault, and the file is read by them, so that it is not told again at each of them.
 */
export function chooseTemplate(root: Node): Choice {
  const yearNode = childOf(root, "year");
  const typedYear =
    yearNode?.kind === "scalar" && yearNode.style === "plain" && COUNT.test(yearNode.text)
      ? yearNode.text
      : "";
  const own = templateOfYear(Number(typedYear));
  const named = childOf(root, "template");
  const typed = named?.kind === "scalar" ? named.text : undefined;
  // A placeholder is said to be one by the conformance check; so is a mapping or list.
  const says = named?.kind === "scalar" && typed?.trim() !== "待填" ? named : undefined;
  const meant = TEMPLATES.find(({ version }) => version === typed);
  const shape = shapeOf(root, TEMPLATES);
  const wanted = own ?? meant ?? shape ?? CURRENT;
  const fault = (reason: "unknown" | "mismatch" | "keys", at: Node, found: string) =>
    diagnostic("GR2009", placeOf(at), {
      found,
      reason,
      year: typedYear,
      version: wanted.version,
      keys: shape?.version ?? wanted.version,
    });
  const diagnostics: Diagnostic[] = [];
  if (says && !meant) diagnostics.push(fault("unknown", says, typed!));
  else if (says && meant !== wanted) diagnostics.push(fault("mismatch", says, typed!));
  else if (own && shape && shape !== own) diagnostics.push(fault("keys", yearNode!, shape.version));
  const template = shape ?? wanted;
  const foreign = foreignGroups(root, template, TEMPLATES);
  for (const { node, format } of foreign) {
    const { title = "", properties = {} } = template.schema.at(node.pointer)!;
    const rows = Object.entries(properties).map(([key, row]) => ({ key, label: row.title ?? key }));
    const args = { label: title, found: format.version, version: template.version, rows };
    diagnostics.push(diagnostic("GR2022", keyPlaceOf(node), args));
  }
  return {
    template,
    diagnostics,
    settled: [
      ...(says ? ["/template"] : []),
      ...(own ? ["/year"] : []),
      ...foreign.map(({ node }) => node.pointer),
    ],
  };
}
