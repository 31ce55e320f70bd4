import type { Fix } from "../../diagnostics/diagnostic.js";
import type { Place } from "../../diagnostics/source.js";
import { nodeAt } from "../../report/report.js";
import { type Mapping, pointerNames } from "../../syntax/tree.js";
import type { ReportFacts } from "../rule.js";
import type { Claim } from "./counted.js";
import { passagesOf } from "./passages.js";

/**
 * Fixes that put references in place of numbers: of each number that agrees with one figure, the reference that
 * prints the same digits, in the language of the file's keys.
 */
export function referenceFixes(context: ReportFacts, root: Mapping): Fix[] {
  const { template, keys } = context;
  const fixes: Fix[] = [];
  for (const { claim } of passagesOf(context).flatMap(({ counted }) => [...counted.values()])) {
    if (!claim) continue;
    const { prose, number } = claim;
    const path = figureOf(claim);
    if (!path || context.figures.get(path)?.text !== number.written) continue;
    const place = prose.place(number.start, number.end);
    if (prose.isInserted(number.start)) continue;
    if (place.source.text.slice(place.start, place.end) !== number.written) continue;
    if (!takesReference(root, place)) continue;
    fixes.push({ place, text: `{{${template.schema.pathIn(keys, path)}}}` });
  }
  return fixes;
}

/** The one figure that the words mean: the phrase's obvious one, or the only reading that agrees. */
function figureOf({ phrase, readings, number, narrowed }: Claim): string | undefined {
  if (narrowed) return undefined;
  const equal = readings.filter(({ value }) => value.eq(number.value));
  const meant =
    phrase.obvious && equal[0] === readings[0] ? equal[0] : equal.length === 1 ? equal[0] : undefined;
  return meant && meant.add.length === 1 && !meant.less ? meant.add[0] : undefined;
}

/** Whether a reference is valid YAML here: a plain value cannot hold `{{` inside braces, nor begin with it. */
function takesReference(root: Mapping, { source, start, pointer }: Place): boolean {
  const names = pointerNames(pointer);
  const scalar = nodeAt(root, names.join("."));
  if (scalar?.kind !== "scalar" || (scalar.style === "plain" && scalar.start === start)) return false;
  if (scalar.style !== "plain") return true;
  return names.every((_, depth) => {
    const parent = depth === 0 ? root : nodeAt(root, names.slice(0, depth).join("."));
    return parent === root || !["{", "["].includes(source.text[parent!.start]!);
  });
}
