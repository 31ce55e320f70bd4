import { readTree } from "../analysis/read-tree.js";
import { type Part, replacePart, withNarrative } from "../data-file/replace-part.js";
import { type DataValue, TO_FILL } from "../data-file/write.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { nodeAt } from "../report/report.js";
import type { Aggregate } from "./aggregate.js";
import { type ParentFile, parentFile } from "./data.js";

/** What a data file says at a path, as typed; undefined where it says nothing. */
export function typedAt(file: InputFile, path: string): string | undefined {
  const { root } = readTree(file);
  const node = root && nodeAt(root, path);
  return node?.kind === "scalar" ? node.text : undefined;
}

/**
 * A superior's data file with the sum in the place of the last one: the three tables, the children's files, and 信息处理费
 * where a child has any. The narrative and every other line stay.
 *
 * @returns its new text; fails as `replacePart` does
 */
export function intoParent(
  file: InputFile,
  sum: Aggregate,
  parent: Pick<ParentFile, "files" | "complete">,
): Outcome<string> {
  const { values, comments } = parentFile(sum, { ...parent, kind: "government", keys: "en" });
  const table = (path: string) => withNarrative(values[path] as { [key: string]: DataValue });
  const { processingFee } = values.otherMatters as { processingFee?: DataValue };
  const parts: [string, Part["value"]][] = [
    ["children", () => values.children!],
    ...["proactiveDisclosure", "applications", "reviewAndLitigation"].map((path): [string, Part["value"]] => [
      path,
      table(path),
    ]),
  ];
  if (processingFee !== undefined) parts.push(["otherMatters.processingFee", () => processingFee]);
  let { bytes } = file;
  for (const [path, value] of parts) {
    const replaced = replacePart(
      { ...file, bytes },
      { template: sum.template, path, by: "aggregate", value, ...(comments && { comments }) },
    );
    if (!replaced.ok) return replaced;
    bytes = new TextEncoder().encode(replaced.value);
  }
  return success(new TextDecoder().decode(bytes));
}

/**
 * Whether a file in the output's place is the sum of the last time, which is no child of its own. A child's file that
 * happens to be named as the output is not taken for it.
 *
 * @param agency the superior's name, where it is given
 */
export function isEarlierSum(input: InputFile, agency: string | undefined): boolean {
  const { root } = readTree(input);
  if (!root || !nodeAt(root, "children")) return false;
  const name = nodeAt(root, "agency.name");
  const typed = name?.kind === "scalar" ? name.text.trim() : TO_FILL;
  return agency === undefined || typed === agency || typed === TO_FILL;
}
