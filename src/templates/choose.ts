import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isToFill } from "../syntax/placeholder.js";
import { childOf, keyPlaceOf, type Node, placeOf } from "../syntax/tree.js";
import { COUNT } from "../text/number-spelling.js";
import { template2019 } from "./2019.js";
import { template2021 } from "./2021.js";
import { foreignGroups, formatsOf } from "./formats-of-keys.js";
import type { Template } from "./template.js";

/** The national formats, oldest first. */
export const TEMPLATES: readonly Template[] = [template2019, template2021];

/** No format is for a year before this one. */
export const FIRST_YEAR = Math.min(...TEMPLATES.map(({ years }) => years.from));

/** The format in force. */
export const CURRENT: Template = TEMPLATES.at(-1)!;

interface TemplateChoice {
  template: Template;
  diagnostics: Diagnostic[];
  /** Pointers at and below which nothing more is to be reported. */
  settled: string[];
}

/** The format of this version; undefined where there is none. */
export function templateOfVersion(version: string | undefined): Template | undefined {
  return TEMPLATES.find((each) => each.version === version);
}

/** The format of a report year; undefined before the first one. */
export function templateOfYear(year: number): Template | undefined {
  return TEMPLATES.find(({ years }) => years.from <= year && year <= years.to);
}

/**
 * The format that a data file is read by: that of its report year. Where the year cannot be read, which the schema
 * check reports, it is what `template` says, else the format of the file's keys, else the one in force. Keys of
 * another format than the year's are one fault; the file is then read by its keys (of several formats that have them,
 * by the one nearest to the year), so that each of them is not reported again.
 */
export function chooseTemplate(root: Node): TemplateChoice {
  const yearNode = childOf(root, "year");
  const typedYear =
    yearNode?.kind === "scalar" && yearNode.style === "plain" && COUNT.test(yearNode.text)
      ? yearNode.text
      : "";
  const own = templateOfYear(Number(typedYear));
  const named = childOf(root, "template");
  const typed = named?.kind === "scalar" ? named.text : undefined;
  // The schema check reports a placeholder here, and a mapping or a list.
  const says = named?.kind === "scalar" && !isToFill(named) ? named : undefined;
  const meant = templateOfVersion(typed);
  const formats = formatsOf(root, TEMPLATES);
  const wanted = own ?? meant ?? nearest(CURRENT, formats);
  const template = nearest(wanted, formats);
  const fault = (reason: "unknown" | "mismatch" | "keys", at: Node, found: string) =>
    diagnostic("GR2009", placeOf(at), {
      found,
      reason,
      year: typedYear,
      version: wanted.version,
      keys: template.version,
    });
  const diagnostics: Diagnostic[] = [];
  if (says && meant !== wanted) diagnostics.push(fault(meant ? "mismatch" : "unknown", says, says.text));
  else if (own && yearNode && template !== own) diagnostics.push(fault("keys", yearNode, template.version));
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

/** The format itself where it is among these, else the one of them that is nearest to it in time. */
function nearest(format: Template, among: readonly Template[]): Template {
  const away = (other: Template) => Math.abs(TEMPLATES.indexOf(other) - TEMPLATES.indexOf(format));
  return [...among].sort((a, b) => away(a) - away(b))[0] ?? format;
}
