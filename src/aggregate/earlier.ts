import { type InputFile, readTree } from "../compile.js";
import { TO_FILL } from "../data-file.js";
import { nodeAt } from "../report.js";

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
