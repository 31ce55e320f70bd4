import { expect, test } from "vitest";
import { draftText, textAt } from "../../src/page/draft.js";
import { withCell } from "../../src/page/edit.js";
import { begin } from "../../src/page/open.js";
import { emptyAround, withZeros } from "../../src/page/zeros.js";
import { checked, table } from "../support/drafts.js";

test("empty cells of a row, a group and a table are filled with 0, and nothing else is", () => {
  const begun = begin({ year: 2022, name: "清河县教育局", kind: "department" });
  if (!begun.ok) throw new Error("2022 has a format");
  const grid = table(begun.value.draft, "applications");
  const cell = "applications.results.withheld.stateSecret.naturalPerson";
  const one = withCell(begun.value.draft, cell, "2");
  const { row, group, table: all } = emptyAround(one, grid, cell);
  expect([row.length, group.length, all.length]).toEqual([5, 47, 143]);
  const filled = withZeros(one, all);
  expect(textAt(filled.values, cell)).toBe("2");
  expect(emptyAround(filled, grid, cell).table).toEqual([]);
  expect(checked(filled).open.map(({ path }) => path.split(".")[0])).not.toContain("applications");
  expect(draftText(filled)).toContain("无法提供: 0");
  expect(emptyAround(one, grid, "applications.newlyReceived.other").group).toEqual([]);
});
