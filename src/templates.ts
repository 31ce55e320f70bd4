import { type Diagnostic, diagnostic } from "./diagnostic.js";
import { COUNT } from "./spelling.js";
import { childOf, type Node, placeOf } from "./syntax/tree.js";
import type { Template } from "./template.js";
import { template2021 } from "./templates/2021.js";

/** Formats that can be compiled. */
export const TEMPLATES: readonly Template[] = [template2021];

/** The format in force. */
export const CURRENT: Template = template2021;

/** Formats that the state has issued (domain: 2019 and 2020 the trial format, from 2021 on the one in force). */
const ISSUED = [
  { version: "2019", from: 2019, to: 2020 },
  { version: "2021", from: 2021, to: 9999 },
];

/**
 * The format that a data file is to be read by: the report year's own. A year that cannot be read is the schema's
 * business; the file is then read by what `template` says, or by the format in force.
 */
export function chooseTemplate(root: Node): { template?: Template; diagnostics: Diagnostic[] } {
  const yearNode = childOf(root, "year");
  const typedYear =
    yearNode?.kind === "scalar" && yearNode.style === "plain" && COUNT.test(yearNode.text)
      ? yearNode.text
      : "";
  const own = ISSUED.find(({ from, to }) => Number(typedYear) >= from && Number(typedYear) <= to)?.version;
  const named = childOf(root, "template");
  const typed = named?.kind === "scalar" ? named.text : undefined;
  const issued = typed !== undefined && ISSUED.some(({ version }) => version === typed);
  const version = own ?? (issued ? typed : "2021");
  const fault = (reason: "unknown" | "mismatch" | "unsupported", at: Node) =>
    diagnostic("GR2009", placeOf(at), { found: typed ?? "", reason, year: typedYear, version });
  const template = TEMPLATES.find((candidate) => candidate.version === version);
  if (!template) return { diagnostics: [fault("unsupported", named ?? yearNode!)] };
  // A placeholder is said to be one by the conformance check; so is a mapping or list.
  if (named?.kind !== "scalar" || typed?.trim() === "待填") return { template, diagnostics: [] };
  if (!issued) return { template, diagnostics: [fault("unknown", named)] };
  return { template, diagnostics: own !== undefined && typed !== own ? [fault("mismatch", named)] : [] };
}
