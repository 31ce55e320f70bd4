import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import {
  type CodeAction,
  ErrorCodes,
  type Location,
  type Range,
  type TextEdit,
} from "vscode-languageserver/node";
import { MINIMAL } from "../support/files.js";
import { LanguageClient } from "../support/language-client.js";
import { LAST } from "../support/last-year.js";

const BIN = path.resolve("bin/gov-report.js");

/** An editor over a folder with these files, the built server behind it. */
async function editor(files: Record<string, string>, ...args: string[]) {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-editor-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(root, name), text);
  const client = await LanguageClient.start([process.execPath, BIN, "lsp", "--stdio", ...args]);
  return { client, uri: (name: string) => pathToFileURL(path.join(root, name)).href, root };
}

/** The text with edits in it. */
function edited(text: string, edits: readonly TextEdit[]): string {
  const offset = ({ line, character }: Range["start"]) =>
    text.split("\n").slice(0, line).join("\n").length + (line > 0 ? 1 : 0) + character;
  return edits.reduceRight(
    (now, { range, newText }) => now.slice(0, offset(range.start)) + newText + now.slice(offset(range.end)),
    text,
  );
}

const REFERENCE =
  "本机关全年新收申请{{applications.newlyReceived.total}}件，占{{applications.newlyReceived.naturalPerson | percentOf applications.newlyReceived.total}}，行政许可{{proactiveDisclosure.licensing.decisions | change}}。";
const WITH_REFERENCE = MINIMAL.replace("本机关依法公开政府信息。", `"${REFERENCE}"`).replace(
  "overview:",
  "previous: last.yaml\noverview:",
);

describe("gov-report lsp", () => {
  test("tells findings while typing, each at its characters, with what belongs to it", async () => {
    const { client, uri } = await editor({});
    const own = uri("data.yaml");
    const wrong = MINIMAL.replace("disclosed: { naturalPerson: 4", "disclosed: { naturalPerson: 5");
    await client.open(own, wrong);
    const [found, ...others] = await client.diagnostics(own, ({ diagnostics }) => diagnostics.length > 0);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      code: "GR3002",
      source: "gov-report",
      severity: 1,
      range: { start: { line: 15, character: 32 }, end: { line: 15, character: 33 } },
    });
    expect(found!.message).toContain("→ 核对这一格；改成 4 就全部相符");
    expect(found!.relatedInformation!.length).toBeGreaterThan(0);
    await client.type(own, MINIMAL);
    expect(await client.diagnostics(own, ({ diagnostics }) => diagnostics.length === 0)).toEqual([]);
    await client.type(own, MINIMAL.replace("year: 2022", 'year: "2022'));
    const [syntax] = await client.diagnostics(own, ({ diagnostics }) => diagnostics.length > 0);
    expect(syntax!.code).toMatch(/^GR1/);
  });

  test("leaves other YAML alone, and checks the settings file", async () => {
    const { client, uri } = await editor({});
    await client.open(uri("compose.yaml"), "services: { web: { image: nginx } }\n");
    expect(await client.diagnostics(uri("compose.yaml"), () => true)).toEqual([]);
    await client.open(uri("gov-report.config.yaml"), "severity: { GR6001: of }\n");
    const [found] = await client.diagnostics(uri("gov-report.config.yaml"), () => true);
    expect(found!.code).toBe("GR2006");
  });

  test("what is open counts before what is saved: last year's report too", async () => {
    const { client, uri } = await editor({ "last.yaml": LAST });
    const own = uri("data.yaml");
    await client.open(own, WITH_REFERENCE);
    expect(await client.diagnostics(own, () => true)).toEqual([]);
    await client.open(
      uri("last.yaml"),
      LAST.replace("carriedToNextYear: { commercial: 1, total: 1 }", "carriedToNextYear: 0"),
    );
    await client.type(own, `${WITH_REFERENCE}\n`);
    const found = await client.diagnostics(own, ({ diagnostics }) => diagnostics.length > 0);
    expect(found.map(({ code }) => code)).toEqual(["GR4001"]);
  });

  test("a quick fix does what the hint says", async () => {
    const { client, uri } = await editor({});
    const own = uri("data.yaml");
    const text = MINIMAL.replace("decisions: 9", "decisions: ９件");
    await client.open(own, text);
    const [found] = await client.diagnostics(own, ({ diagnostics }) => diagnostics.length > 0);
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: own },
      range: found!.range,
      context: { diagnostics: [found] },
    });
    expect(actions.map(({ title }) => title)).toEqual(["改成 9"]);
    expect(edited(text, actions[0]!.edit!.changes![own]!)).toBe(MINIMAL);
  });

  test("a number that agrees with a table is offered as a reference to it", async () => {
    const { client, uri } = await editor({});
    const own = uri("data.yaml");
    const text = MINIMAL.replace("本机关依法公开政府信息。", "全年新收政府信息公开申请7件。");
    await client.open(own, text);
    expect(await client.diagnostics(own, () => true)).toEqual([]);
    const character = text.split("\n")[3]!.indexOf("7件");
    const range = { start: { line: 3, character }, end: { line: 3, character } };
    const actions = await client.connection.sendRequest<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: own },
      range,
      context: { diagnostics: [] },
    });
    expect(actions.map(({ title }) => title)).toEqual(["由表格取数：{{applications.newlyReceived.total}}"]);
  });

  test("hover on a reference is the official label, the value and what is printed", async () => {
    const { client, uri } = await editor({ "last.yaml": LAST });
    const own = uri("data.yaml");
    await client.open(own, WITH_REFERENCE);
    expect(await client.hover(own, WITH_REFERENCE, "{{applications.newly")).toBe(
      "**一、本年新收政府信息公开申请数量 · 总计** = 7　填在第14行",
    );
    const rate = await client.hover(own, WITH_REFERENCE, "占{{applications");
    expect(rate).toContain("· 自然人** = 6");
    expect(rate).toContain("印出：85.7%");
    expect(await client.hover(own, WITH_REFERENCE, "{{proactiveDis")).toContain("印出：与上年持平");
    expect(await client.hover(own, WITH_REFERENCE, "本机关全")).toBe("");
  });

  test("completion within {{ }} has every figure with label and value, while the line is unfinished", async () => {
    const { client, uri } = await editor({});
    const own = uri("data.yaml");
    await client.open(own, MINIMAL);
    await client.diagnostics(own, () => true);
    const typed = MINIMAL.replace("本机关依法公开政府信息。", "本机关受理{{appl");
    await client.type(own, typed);
    const items = await client.complete(own, typed, "{{appl");
    const total = items.find(({ label }) => label === "applications.newlyReceived.total");
    expect(total).toMatchObject({
      detail: "一、本年新收政府信息公开申请数量 · 总计 = 7",
      textEdit: { newText: "applications.newlyReceived.total}}" },
    });
    expect(items.length).toBeGreaterThan(200);
    const filtered = MINIMAL.replace("本机关依法公开政府信息。", "占{{agency.name | }}");
    await client.type(own, filtered);
    expect((await client.complete(own, filtered, "| ")).map(({ label }) => label)).toEqual([
      "percentOf",
      "change",
    ]);
    expect(await client.complete(own, filtered, "overview:")).toEqual([]);
  });

  test("a file with Chinese keys is completed in its own words", async () => {
    const { client, uri } = await editor({});
    const own = uri("data.yaml");
    const text = "年度: 2022\n机关: { 全称: 某局, 类型: 部门 }\n总体情况:\n  正文: 受理{{申请}}件\n";
    await client.open(own, text);
    await client.diagnostics(own, () => true);
    const labels = (await client.complete(own, text, "{{申请")).map(({ label }) => label);
    expect(labels).toContain("申请.本年新收.自然人");
  });

  test("the way leads to the figure, to last year's, and to the files that are named", async () => {
    const children = "children: { files: [ 甲*.yaml ] }\n";
    const { client, uri } = await editor({
      "last.yaml": LAST,
      "甲县.yaml": MINIMAL.replace("某省科学技术厅", "甲县教育局"),
    });
    const own = uri("data.yaml");
    const text = `${children}style: { reference: 样本.docx }\n${WITH_REFERENCE}`;
    await client.open(own, text);
    await client.diagnostics(own, () => true);
    const to = async (before: string) =>
      (await client.at<Location[]>("textDocument/definition", own, text, before)).map(
        ({ uri: target, range }) => [decodeURI(target).split("/").at(-1), range.start.line],
      );
    const lineOf = (source: string, part: string) =>
      source.split("\n").findIndex((line) => line.includes(part));
    expect(await to("{{applications.newlyReceived.to")).toEqual([
      ["data.yaml", lineOf(text, "newlyReceived: {")],
    ]);
    expect(await to("decisions | cha")).toEqual([["last.yaml", lineOf(LAST, "licensing")]]);
    expect(await to("previous: la")).toEqual([["last.yaml", 0]]);
    expect(await to("[ 甲")).toEqual([["甲县.yaml", 0]]);
    expect(await to("reference: 样")).toEqual([["样本.docx", 0]]);
    expect(await to("year: 20")).toEqual([]);
  });

  test("speaks English when asked, and ends when the editor says so", async () => {
    const { client, uri } = await editor({}, "--lang", "en");
    await client.open(uri("data.yaml"), MINIMAL.replace("decisions: 9", "decisions: 无"));
    const [found] = await client.diagnostics(uri("data.yaml"), ({ diagnostics }) => diagnostics.length > 0);
    expect(found!.message).toContain("→ If there were none, write 0");
    await client.connection.sendRequest("shutdown");
    const ended = new Promise((resolve) => client.connection.onClose(() => resolve("ended")));
    await client.connection.sendNotification("exit");
    expect(await ended).toBe("ended");
  });

  test("last year's report may be a document, whose figures have no lines", async () => {
    const { client, uri, root } = await editor({});
    writeFileSync(path.join(root, "last.yaml"), LAST);
    expect(spawnSync(process.execPath, [BIN, "build", "last.yaml"], { cwd: root }).status).toBe(0);
    const own = uri("data.yaml");
    const text = WITH_REFERENCE.replace("last.yaml", "last.docx");
    await client.open(own, text);
    const found = await client.diagnostics(own, () => true);
    expect(found.map(({ code }) => code)).not.toContain("GR2019");
    const [place] = await client.at<Location[]>("textDocument/definition", own, text, "decisions | cha");
    expect(place).toEqual({ uri: uri("last.docx"), range: rangeAt(0, 0) });
  });
});

test("a request that is not as the protocol has it is answered in its terms, and the next one as ever", async () => {
  const { client, uri: uriOf } = await editor({});
  const uri = uriOf("data.yaml");
  await client.open(uri, MINIMAL);
  const place = { line: 0, character: 0 };
  const bad = [
    {},
    null,
    { textDocument: { uri } },
    { position: place },
    { textDocument: { uri }, position: { line: "1" } },
  ];
  for (const method of ["hover", "completion", "definition", "codeAction"])
    for (const params of bad)
      await expect(client.connection.sendRequest(`textDocument/${method}`, params)).rejects.toMatchObject({
        code: ErrorCodes.InvalidParams,
      });
  const asked = { textDocument: { uri }, position: place };
  await expect(client.connection.sendRequest("textDocument/hover", asked)).resolves.toBeNull();
});

const rangeAt = (line: number, character: number) => ({
  start: { line, character },
  end: { line, character },
});

describe("an editor that vanishes", () => {
  const frame = (message: object | string) => {
    const text = typeof message === "string" ? message : JSON.stringify({ jsonrpc: "2.0", ...message });
    return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
  };
  // The server looks whether this process, its editor, still runs.
  const initialize = { id: 1, method: "initialize", params: { processId: process.pid, capabilities: {} } };
  const began = frame(initialize) + frame({ method: "initialized", params: {} });
  const opened = frame({
    method: "textDocument/didOpen",
    params: { textDocument: { uri: "file:///a/data.yaml", languageId: "yaml", version: 1, text: MINIMAL } },
  });
  const hover = frame({
    id: 2,
    method: "textDocument/hover",
    params: { textDocument: { uri: "file:///a/data.yaml" }, position: { line: 0, character: 0 } },
  });
  const serve = (input: string) =>
    spawnSync(process.execPath, [BIN, "lsp"], { input, encoding: "utf8", timeout: 20_000 });

  test.each([
    ["after a change that is not checked yet", began + opened + hover],
    ["in the middle of a message", began + hover.slice(0, -10)],
    ["behind a message that is none", `${began}${frame("1")}${frame("null")}${hover}`],
    ["behind a message without a document", `${began}${frame({ method: "textDocument/didOpen" })}${hover}`],
    ["in a length that is none", `${began}Content-Length: x\r\n\r\n`],
  ])("%s is answered, and ends the server without a trace of the program", (_, input) => {
    const { status, stdout, stderr } = serve(input);
    expect(status).toBe(1);
    expect(stdout).toContain('"id":1,"result"');
    expect(stderr).toBe("");
  });
});
