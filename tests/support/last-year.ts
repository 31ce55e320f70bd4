import { compile, type Diagnostic } from "../../src/index.js";
import { MINIMAL } from "./files.js";

export const bytes = (text: string) => new TextEncoder().encode(text);

/** Last year's report that this year's (MINIMAL) follows from. */
export const LAST = MINIMAL.replace("year: 2022", "year: 2021")
  .replace("inForce: 90", "inForce: 77")
  .replace(
    "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
    "newlyReceived: { naturalPerson: 6, commercial: 2, total: 8 }",
  )
  .replace("carriedToNextYear: 0", "carriedToNextYear: { commercial: 1, total: 1 }");

export const told = (found: readonly Diagnostic[]) =>
  found.map(
    (each) =>
      `${each.severity} ${each.code} ${each.place.pointer} «${each.place.source.text.slice(each.place.start, each.place.end)}»`,
  );

export const against = (previous: string, text = MINIMAL) =>
  compile(
    { name: "data.yaml", bytes: bytes(text) },
    { previous: { name: "last.yaml", bytes: bytes(previous) } },
  ).diagnostics;
