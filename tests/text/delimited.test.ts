import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { delimitedTable } from "../../src/text/delimited.js";

describe("rows of a .csv or .tsv", () => {
  test.each([
    ["commas", "a,b\n1,2\n", [["a", "b"], ["1", "2"], [""]]],
    [
      "semicolons, with empty lines",
      "\ufeffa;b\n\n1;2\n\n\n",
      [["a", "b"], [""], ["1", "2"], [""], [""], [""]],
    ],
    ["tabs", "a\tb,c\n1\t2\n", [["a", "b,c"], ["1", "2"], [""]]],
    [
      "commas in quotes part nothing",
      '"a,b,c";d\n"1,2,3";4',
      [
        ["a,b,c", "d"],
        ["1,2,3", "4"],
      ],
    ],
    ["one column", "甲\n乙", [["甲"], ["乙"]]],
  ])("%s", (_, text, rows) => {
    expect(delimitedTable(text)).toEqual({ rows });
  });

  test.each([
    ["never closed", 'a,b\n1,"2\n3,4', 2],
    ["followed by more", 'a,b\n1,2\n"3"4,5\n', 3],
    ["closed, with two of them in it", 'a,"b ""c"" d"\n', undefined],
    ["within a cell that has none around it", 'a,b "c" d\n', undefined],
  ])("a quote that is %s", (_, text, row) => {
    expect(delimitedTable(text).unpaired).toBe(row);
  });

  test("whatever the cells hold, quoted they come back", () => {
    const cell = fc.string({ maxLength: 6 }).map((text) => text.replace(/"/g, "'"));
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }),
        fc.constantFrom(",", ";", "\t"),
        (rows, sign) => {
          const text = rows.map((row) => row.map((each) => `"${each}"`).join(sign)).join("\n");
          expect(delimitedTable(text)).toEqual({ rows });
        },
      ),
    );
  });
});
