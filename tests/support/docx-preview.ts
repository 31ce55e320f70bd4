import type { Page } from "playwright-core";
import { visit } from "./browser.js";

const EMPTY =
  '<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>docx</title><body></body></html>';

/** A .docx as docx-preview shows it, which reads it by a reader of its own, in Chromium. */
export async function previewed(docx: Uint8Array): Promise<Page> {
  const { page } = await visit(EMPTY, 1000);
  for (const script of ["jszip/dist/jszip.min.js", "docx-preview/dist/docx-preview.min.js"])
    await page.addScriptTag({ path: `node_modules/${script}` });
  const base64 = Buffer.from(docx).toString("base64");
  await page.evaluate(`(async () => {
    const bytes = Uint8Array.from(atob("${base64}"), (character) => character.charCodeAt(0));
    await docx.renderAsync(bytes, document.body, undefined, { renderHeaders: true, renderFooters: true });
  })()`);
  return page;
}
