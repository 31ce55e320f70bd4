import type { CST } from "yaml";
import { diagnostic } from "../codes/diagnostic.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Place, Source } from "../diagnostics/source.js";
import { leavesOf } from "./leaves.js";

/** So many places of one alias are shown. */
const SHOWN = 20;

/** What YAML allows and a data file does not (contract section 1): directives, second documents, aliases, merge keys, tags. */
export function forbiddenConstructs(source: Source, tokens: CST.Token[]): Diagnostic[] {
  const place = (token: { offset: number; source: string }): Place => ({
    source,
    start: token.offset,
    end: token.offset + token.source.length,
    pointer: "",
  });
  const found: Diagnostic[] = [];
  const anchors = new Map<string, Place>();
  const aliases = new Map<string, Place[]>();
  let documents = 0;
  let merges = 0;
  let previous: CST.Token | undefined;
  for (const top of tokens) {
    if (top.type === "directive") found.push(diagnostic("GR1011", place(top), { kind: "directive" }));
    if (top.type === "document" && ++documents === 2) {
      const first = top.start.find((token) => token.type === "doc-start");
      const at = first ?? { offset: top.offset, source: " " };
      found.push(diagnostic("GR1011", place(at), { kind: "document" }));
    }
    for (const token of leavesOf(top)) {
      if (token.type === "tag") found.push(diagnostic("GR1010", place(token), { tag: token.source }));
      if (token.type === "anchor") anchors.set(token.source.slice(1), place(token));
      if (token.type === "alias") {
        const name = token.source.slice(1);
        const same = aliases.get(name);
        if (same) same.push(place(token));
        else aliases.set(name, [place(token)]);
      }
      if (token.type === "map-value-ind" && previous?.type === "scalar" && previous.source === "<<") {
        merges++;
        found.push(diagnostic("GR1009", place(previous), { kind: "merge", name: "<<" }));
      }
      if (token.type !== "space") previous = token;
    }
  }
  // An anchor with its aliases is one construct; a merge key needs both and is reported as such.
  if (merges === 0) {
    for (const [name, [first, ...others]] of aliases) {
      const anchor = anchors.get(name);
      anchors.delete(name);
      const related = [...(anchor ? [anchor] : []), ...others].slice(0, SHOWN).map((at) => ({
        place: at,
        note: { kind: "same" as const },
      }));
      if (first) found.push(diagnostic("GR1009", first, { kind: "alias", name }, related));
    }
    for (const [name, at] of anchors) found.push(diagnostic("GR1009", at, { kind: "anchor", name }));
  }
  return found.sort((a, b) => a.place.start - b.place.start);
}
