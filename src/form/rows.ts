import { parentOf } from "../data-file/values.js";
import { FEE_SUMS } from "../report/figures.js";
import { type Contents, fieldOf } from "./contents.js";
import { cellsOf } from "./paragraphs.js";
import type { Column, ListSheet } from "./sheets.js";

/** What stands in the first column of the fees' row that belongs to no single agency. */
export const ALL_AGENCIES = "合计";

/** The rows of a list sheet that a data file fills, as texts by column. */
export function rowsOf(sheet: ListSheet, contents: Contents): string[][] {
  const { path, columns } = sheet;
  switch (sheet.holds) {
    case "sections": {
      const own = spread(contents, columns, {}, contents.text(`${path}.body`));
      const sections = contents
        .items(`${path}.sections`)
        .flatMap((section) =>
          spread(
            contents,
            columns,
            Object.fromEntries(columns.map(({ key }) => [key, fieldOf(section, key)])),
            fieldOf(section, "body"),
          ),
        );
      const rows = [...own, ...sections];
      return rows.length > 0 ? rows : skeleton(columns);
    }
    case "texts":
      return sheet.labels!.flatMap(({ path: text, label, rows }) => {
        const filled = spread(contents, columns, { place: label }, contents.text(text));
        while (filled.length < rows) filled.push(["", ""]);
        return filled;
      });
    case "attachments":
      return contents
        .items(path)
        .flatMap((item) =>
          spread(contents, columns, { title: fieldOf(item, "title") }, fieldOf(item, "body")),
        );
    case "fees": {
      const fee = parentOf(path);
      const agencies = contents.items(path).map((item) => columns.map(({ key }) => fieldOf(item, key)));
      return [[ALL_AGENCIES, ...FEE_SUMS.map((key) => contents.text(`${fee}.${key}`))], ...agencies];
    }
    case "figures":
      return contents.entries(path);
    case "remarks":
      return [];
  }
}

/** An item whose text has a row for each block; the rows below the first hold only their block. */
function spread(
  contents: Contents,
  columns: readonly Column[],
  item: Record<string, string>,
  body: string,
): string[][] {
  const blocks = body === "" ? [] : cellsOf(body, (expression) => contents.inserted(expression));
  const named = columns.some(({ key }) => key !== "body" && item[key]);
  return Array.from({ length: Math.max(blocks.length, named ? 1 : 0) }, (_, index) =>
    columns.map(({ key, choices }) => {
      if (key === "body") return blocks[index] ?? "";
      const text = index === 0 ? (item[key] ?? "") : "";
      return choices?.find(({ value }) => value === text)?.label ?? text;
    }),
  );
}

/** The five aspects of 总体情况 with their titles, room for three paragraphs each. */
function skeleton(columns: readonly Column[]): string[][] {
  const topics = columns.find(({ key }) => key === "topic")?.choices ?? [];
  const empty = columns.map(() => "");
  const aspects = topics.filter(({ value }) => value !== "other");
  return [
    empty,
    empty,
    ...aspects.flatMap(({ label }) => [
      columns.map(({ key }) => (key === "topic" || key === "title" ? label : "")),
      empty,
      empty,
    ]),
  ];
}
