import type { Values } from "../data-file/values.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isNumeric, kindOf } from "../schema/schema.js";
import { MISSING_TEXT, TO_FILL } from "../syntax/placeholder.js";
import { childPointer, pointerNames, pointerOf } from "../syntax/tree.js";
import { statutoryCells } from "../templates/figure-cells.js";
import { type Draft, templateOf } from "./draft.js";
import { isWithoutField } from "./without-field.js";

/** A draft with every gap filled by a stand-in, and the parts that had one. */
export interface Bridged {
  draft: Draft;
  /** Tables with figures that are missing or cannot be read. */
  tables: ReadonlySet<string>;
  /** Pointers of the stand-ins. */
  places: ReadonlySet<string>;
}

/**
 * Makes an unfinished report complete for checking: a missing or wrong number becomes 0, a text `MISSING_TEXT`. Findings at a
 * gap, or that rest on one, are dropped (`restsOnGap`). Keys that have no place in a report are left out.
 *
 * @param wrong what the schema refused
 */
export function bridged(draft: Draft, wrong: readonly Diagnostic[]): Bridged {
  const template = templateOf(draft);
  const cells = new Set(statutoryCells(template).map(({ figure }) => pointerOf(figure)));
  const tables = new Set<string>();
  const places = new Set<string>();
  const refused = new Set(wrong.map(({ place }) => place.pointer.replace(/\/(?:value|remark)$/, "")));
  const leftOut = new Set(wrong.filter(isWithoutField).map(({ place }) => place.pointer));
  const isScalar = (pointer: string) =>
    !["mapping", "list"].includes(kindOf(template.schema.at(pointer) ?? {}));
  const fill = (pointer: string): unknown => {
    places.add(pointer);
    const schema = template.schema.at(pointer);
    const kind = kindOf(schema ?? {});
    if (cells.has(pointer)) tables.add(pointerNames(pointer)[0]!);
    if (pointer === "/year") return String(template.years.from);
    if (pointer === "/agency/kind") return "other";
    if (isNumeric(kind)) return "0";
    if (kind === "choice") return String(schema!.enum![0]);
    if (schema?.format === "date") return "2000-01-01";
    return MISSING_TEXT;
  };
  const visit = (value: unknown, pointer: string): unknown => {
    if (value === TO_FILL || (refused.has(pointer) && (typeof value !== "object" || isScalar(pointer))))
      return fill(pointer);
    if (Array.isArray(value)) return value.map((item, index) => visit(item, childPointer(pointer, index)));
    if (typeof value !== "object" || value === null) return value;
    const kept = Object.entries(value).filter(([key]) => !leftOut.has(childPointer(pointer, key)));
    return Object.fromEntries(kept.map(([key, below]) => [key, visit(below, childPointer(pointer, key))]));
  };
  return { draft: { ...draft, values: visit(draft.values, "") as Values }, tables, places };
}

/** Whether a finding is about a gap, or about figures of a table that has one. */
export function restsOnGap(
  { code, place, related }: Diagnostic,
  { tables, places }: Omit<Bridged, "draft">,
): boolean {
  const pointers = [place, ...related.map((each) => each.place)].map(({ pointer }) => pointer);
  if (places.has(place.pointer)) return true;
  return /^GR[345]/.test(code) && pointers.some((pointer) => tables.has(pointer.split("/")[1] ?? ""));
}
