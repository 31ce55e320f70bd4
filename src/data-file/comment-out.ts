import { lineStart } from "../diagnostics/source.js";
import { nodeAt } from "../report/report.js";
import { canonicalizeKeys } from "../schema/keys.js";
import { parseSyntax } from "../syntax/parse.js";
import type { Template } from "../templates/template.js";

/**
 * Comments out some keys of a data file, each with its whole value: `# ` stands where the key began, so that removing
 * it from every line restores the key.
 *
 * @param paths dotted paths by the contract's keys; keys that begin a list item cannot be among them
 */
export function commentOut(text: string, paths: readonly string[], { schema }: Template): string {
  const parsed = parseSyntax({ name: "", text });
  if (!parsed.ok) throw new Error("what is to be commented out is no YAML");
  const tree = canonicalizeKeys(parsed.value.root, schema).root;
  const lines = text.split("\n");
  const lineOf = (offset: number) => text.slice(0, offset).split("\n").length - 1;
  const done = new Set<number>();
  for (const path of paths) {
    const node = nodeAt(tree, path);
    if (!node?.key) continue;
    const from = lineOf(node.key.start);
    const indent = node.key.start - lineStart(text, node.key.start);
    for (let line = from; line <= lineOf(Math.max(node.key.end, node.end - 1)); line++) {
      // What lies inside an optional key is commented out with it.
      if (done.has(line)) continue;
      done.add(line);
      lines[line] = `${lines[line]!.slice(0, indent)}# ${lines[line]!.slice(indent)}`;
    }
  }
  return lines.join("\n");
}
