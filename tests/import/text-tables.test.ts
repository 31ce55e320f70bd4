import { describe, expect, test } from "vitest";
import type { StatutoryTable, TableCell } from "../../src/document.js";
import { replaced } from "../support/files.js";
import { read, told } from "../support/imported-page.js";
import { ALL, figuresRead, pageOf, TABLES } from "../support/laid-out-page.js";

const textOf = ({ runs }: TableCell) => runs.map(({ text }) => text).join("");

/** The texts of a table's rows, a merged cell in its first one. */
const rowsOf = ({ rows, cells }: StatutoryTable) =>
  Array.from({ length: rows }, (_, row) => cells.filter((cell) => cell.row === row).map(textOf));

/** Each row of a table in a mark, its cells in others. */
const marked = (row: (cells: string) => string, cell: (text: string) => string, between = "") =>
  TABLES.map((table) =>
    rowsOf(table)
      .map((texts) => row(texts.map(cell).join(between)))
      .join("\n"),
  );

const styled = (style: string) => (text: string) => `<div style="${style}">${text}</div>`;
const plain = (text: string) => text;
const paragraph = (text: string) => `<p>${text}</p>`;

const LAYOUTS: Record<string, readonly string[]> = {
  "divisions shown as a table": marked(styled("display:table-row"), styled("display:table-cell")),
  "rows of flexible boxes": marked(styled("display:flex"), styled("flex:1")),
  "cells of a grid": marked(plain, styled("grid-column:span 1")),
  "roles of a table": marked(
    (row) => `<div role="row">${row}</div>`,
    (cell) => `<span role="cell">${cell}</span>`,
    "\n",
  ),
  "lists of cells": marked(
    (row) => `<ul>${row}</ul>`,
    (cell) => `<li>${cell}</li>`,
  ),
  "lists of definitions": marked(
    (row) => `<dl>${row}</dl>`,
    (cell) => `<dd>${cell}</dd>`,
  ),
  "lines with wide spaces": marked(paragraph, plain, "　　"),
  "lines with no-break spaces": marked(paragraph, plain, "&nbsp;&nbsp;"),
  "lines with tabs, as they were typed": marked(plain, plain, "\t").map((text) => `<pre>${text}</pre>`),
  "lines that are broken": marked(plain, plain, " ").map((text) => `<p>${text.replaceAll("\n", "<br>")}</p>`),
  "a paragraph for each cell": marked(plain, paragraph),
  "bars between them": marked((row) => `<p>| ${row} |</p>`, plain, " | "),
  "bars and rules": marked((row) => `| ${row} |\n+------+----+`, plain, " | ").map(
    (text) => `<pre>${text}</pre>`,
  ),
};

describe("a table that is no table is read by its labels and its order", () => {
  test.each(Object.entries(LAYOUTS))("%s", async (_, tables) => {
    const html = pageOf(tables);
    const { codes, ...figures } = await figuresRead(html);
    expect(figures).toEqual({ right: ALL, open: [], wrong: [] });
    expect(codes.filter((code) => code !== "GR8007")).toEqual([]);
    // Said once for each, at its first paragraph.
    const imported = await read(html);
    expect(told(imported).filter((what) => what === "textTable")).toHaveLength(3);
    expect(JSON.stringify(imported.values)).not.toContain("信息内容");
  });
});

describe("what cannot be told of such a table is 待填", () => {
  const lines = marked(paragraph, plain, " ");

  test("a row with a number too few, and no other", async () => {
    const less = [lines[0]!.replace("行政规范性文件 13", "行政规范性文件"), lines[1]!, lines[2]!];
    const { open, wrong } = await figuresRead(pageOf(less));
    expect(wrong).toEqual([]);
    expect(open.map((path) => path.replace(/\.\w+$/, ""))).toEqual(
      Array(3).fill("proactiveDisclosure.normativeDocuments"),
    );
  });

  test("a table whose heads stand in another order", async () => {
    const swapped = replaced(lines[0]!, "本年制发件数 本年废止件数", "本年废止件数 本年制发件数");
    const { open, wrong } = await figuresRead(pageOf([swapped, lines[1]!, lines[2]!]));
    expect(wrong).toEqual([]);
    expect(open).toHaveLength(10);
  });

  test("a number in two pieces", async () => {
    const pieces = [replaced(lines[0]!, " 13 ", " 1 3 "), lines[1]!, lines[2]!];
    expect((await figuresRead(pageOf(pieces))).wrong).toEqual([]);
  });
});

test("paragraphs beside a table are no second one", async () => {
  const html = pageOf(marked(paragraph, plain, " ")).replace(
    "工作有序推进。",
    "规章</p><p>12</p><p>工作有序推进。",
  );
  expect(JSON.stringify((await read(html)).values.overview)).toContain("规章");
});
