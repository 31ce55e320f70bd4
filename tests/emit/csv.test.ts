import { expect, test } from "vitest";
import { emitCsv } from "../../src/emit/csv.js";
import { compile } from "../../src/index.js";
import { MINIMAL } from "../support/files.js";

const documentOf = (text: string) =>
  compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) }).document!;

/** RFC 4180, read by a program of our own that shares nothing with the writer. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)!.push((match[1] ?? match[2] ?? "").replaceAll('""', '"'));
    if (match[3] === "\r\n") rows.push([]);
    if (match[3] === "") break;
  }
  return rows.filter((row) => row.length > 1);
}

test("the CSV reads back as the 数据 of the report, with a byte order mark and CRLF", () => {
  const document = documentOf(MINIMAL);
  const bytes = emitCsv(document);
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const rows = parseCsv(new TextDecoder().decode(bytes));
  expect(rows[0]).toEqual(["path", "table", "row", "column", "value", "unit"]);
  expect(rows).toHaveLength(201);
  expect(rows.slice(1)).toEqual(
    document.data.map((row) => [row.path, row.table, row.row, row.column, row.value, row.unit]),
  );
});

test("text that begins like a formula is harmless in CSV", () => {
  const row = { path: "＝1+1", table: "=1+1", row: "@x", column: '-"y"', value: "-3", unit: "\t件" };
  const [, read] = parseCsv(new TextDecoder().decode(emitCsv({ ...documentOf(MINIMAL), data: [row] })));
  expect(read).toEqual(["'＝1+1", "'=1+1", "'@x", `'-"y"`, "-3", "'\t件"]);
});
