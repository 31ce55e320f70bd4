import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { emitHtml, emitHtmlFragment } from "../../../src/emit/html/document.js";
import { documentOf, whole } from "../../fixtures/html-document.js";
import { exampleText, MINIMAL } from "../../support/files.js";
import { folder, gov } from "../../support/run-cli.js";

describe("build", () => {
  test("--format html writes a page, --html fragment its content", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const built = async (...more: string[]) => {
      const { status, stdout } = await gov(["build", "--format", "html", ...more], root);
      expect({ status, stdout }).toEqual({ status: 0, stdout: "data.html\n" });
      return readFileSync(path.join(root, "data.html"), "utf8");
    };
    expect(await built()).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(await built("--html", "page")).toMatch(/^<!DOCTYPE html>/);
    expect(await built("--html", "fragment")).toMatch(/^<article [^>]*>\n<h1 /);
  });

  test("--downloads links to what is built with the page, whatever it is called, and to nothing else", async () => {
    const root = folder({ "data.yaml": MINIMAL });
    const build = ["build", "--format", "docx,html,json", "--downloads", "--official-names"];
    expect((await gov(build, root)).status).toBe(0);
    const title = "某省科学技术厅2022年政府信息公开工作年度报告";
    const html = readFileSync(path.join(root, `${title}.html`), "utf8");
    const links = [...html.matchAll(/<a href="([^"#]*)" download="([^"]*)"/g)];
    expect(links.map(([, href, name]) => [decodeURIComponent(href!), name])).toEqual([
      [`${title}.docx`, `${title}.docx`],
    ]);
  });

  test("a contents list leads to each part and attachment; a fragment, whose ids are taken out, has none", () => {
    const html = new TextDecoder().decode(emitHtml(whole));
    const targets = [...html.matchAll(/href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.length).toBe(html.match(/<section /g)!.length);
    for (const id of targets) expect(html).toContain(` id="${id}"`);
    expect(new TextDecoder().decode(emitHtmlFragment(whole))).not.toContain("<nav");
  });

  test.each([
    [["--downloads"], "--downloads 要和 --format html 一起用"],
    [["--downloads", "--format", "html"], "--downloads 要和 --format html,docx,xlsx 一起用"],
    [["--downloads", "--format", "html,docx", "--html", "fragment"], "不能一起用"],
    [["--pdf-a"], "--pdf-a 要和 --format pdf 一起用"],
    [["--html", "fragment"], "--html fragment 要和 --format html 一起用"],
    [["--format", "html", "--html", "whole"], "选项 --html 不能是 whole"],
  ])("%j is wrong use", async (options, message) => {
    const root = folder({ "data.yaml": MINIMAL });
    const { status, stderr } = await gov(["build", ...options], root);
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});

test("the same document gives the same bytes, after any other", () => {
  const example = documentOf(exampleText());
  for (const emit of [emitHtml, emitHtmlFragment]) {
    const first = emit(example);
    emit(whole);
    expect(Buffer.compare(emit(documentOf(exampleText())), first)).toBe(0);
  }
});
