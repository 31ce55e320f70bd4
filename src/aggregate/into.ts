import { readTree } from "../analysis/read-tree.js";
import { type Part, replacePart, withNarrative } from "../data-file/replace-part.js";
import type { DataValue } from "../data-file/write.js";
import { type Outcome, success } from "../diagnostics/outcome.js";
import type { InputFile } from "../host/host.js";
import { nodeAt } from "../report/report.js";
import { TO_FILL } from "../syntax/placeholder.js";
import type { Aggregate } from "./aggregate.js";
import { type ParentFile, parentFile } from "./parent-file.js";

/** The value at a path of a data file, as typed; undefined if there is none. */
export function typedAt(file: InputFile, path: string): string | undefined {
  const { root } = readTree(file);
  const node = root && nodeAt(root, path);
  return node?.kind === "scalar" ? node.text : undefined;
}

/**
 * Replaces the sum in a superior's data file: the three tables, the children's files, and 信息处理费 if a child has
 * any. The narrative and every other line stay.
 *
 * @returns the new text; fails as `replacePart` does
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
 * Whether a file with the output's name is the sum of an earlier run, which must not count as a child. A child's
 * file that happens to have that name is told apart by its `children` and, if given, the agency.
 *
 * @param agency the superior's name, if it is given
 */
export function isEarlierSum(input: InputFile, agency: string | undefined): boolean {
  const { root } = readTree(input);
  if (!root || !nodeAt(root, "children")) return false;
  const name = nodeAt(root, "agency.name");
  const typed = name?.kind === "scalar" ? name.text.trim() : TO_FILL;
  return agency === undefined || typed === agency || typed === TO_FILL;
}
