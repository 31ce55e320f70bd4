import type { Location } from "vscode-languageserver/node";
import { readTree } from "../analysis/read-tree.js";
import { childOf, type Scalar, scalarsOf } from "../syntax/tree.js";
import { BEGINNING } from "./findings.js";
import { namedFrom, uriOf } from "./names.js";
import type { Checked, Workspace } from "./workspace.js";

/** The files named by the value at an offset: last year's report, a template, or the reports summed up here. */
export function namedFilesAt({ file, text }: Checked, offset: number, workspace: Workspace): Location[] {
  const { root } = readTree({ name: file, bytes: new TextEncoder().encode(text) });
  if (!root) return [];
  const values = (...names: string[]): Scalar[] => {
    let node = childOf(root, names[0]!);
    for (const name of names.slice(1)) node = childOf(node, name);
    return node ? scalarsOf(node) : [];
  };
  const at = (scalar: Scalar) => scalar.start <= offset && offset <= scalar.end;
  const single = [...values("previous"), ...values("style", "reference")]
    .filter(at)
    .map((scalar) => namedFrom(scalar.text, file));
  const children = values("children", "files")
    .filter(at)
    .flatMap((scalar) => workspace.filesOf(scalar.text, file));
  return [...single, ...children].map((name) => ({ uri: uriOf(name), range: BEGINNING }));
}
