import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { opened } from "./browser.js";
import { folder } from "./run-cli.js";

/** The page as it is handed out. */
export const PAGE_FILE = path.resolve("dist/gov-report.html");

/** The page opened from disk as by a double click, as a person uses it. */
export class OfflinePage {
  /** What the console, the page's errors and the network brought up besides the file itself. */
  readonly events: string[] = [];

  private constructor(readonly page: Page) {}

  /** @param before a script that runs ahead of the page's own */
  static async open(width = 1280, before?: string): Promise<OfflinePage> {
    const page = await opened(width);
    if (before !== undefined) await page.addInitScript(before);
    const offline = new OfflinePage(page);
    const url = pathToFileURL(PAGE_FILE).href;
    // From now on files are asked for here: told only at the click, the browser may not know it yet.
    page.on("filechooser", () => {});
    page.on("console", (message) => offline.events.push(`console: ${message.text()}`));
    page.on("pageerror", (error) => offline.events.push(`error: ${error.message}`));
    page.on("request", (request) => {
      if (request.url() !== url && !/^(?:data|blob):/.test(request.url()))
        offline.events.push(`request: ${request.url()}`);
    });
    await page.goto(url);
    return offline;
  }

  /** Gives files to a button that asks for some. */
  async choose(button: string, files: string | string[]): Promise<void> {
    const asked = this.page.waitForEvent("filechooser");
    await this.page.getByRole("button", { name: button }).click();
    await (await asked).setFiles(files);
  }

  /** Begins a new report of 2022. */
  async begin(name = "清河县教育局"): Promise<void> {
    const { page } = this;
    await page.getByLabel("报告年度").fill("2022");
    await page.getByLabel("机关全称").fill(name);
    await page.getByLabel("机关类型").selectOption("部门");
    await page.getByRole("button", { name: "开始填写" }).click();
    await this.checked();
  }

  /** Opens a report by the button for it. */
  async openFile(file: string): Promise<void> {
    await this.choose("选择文件…", file);
    await this.checked();
  }

  /** Opens a data file of this text. */
  async openText(text: string, name = "data.yaml"): Promise<void> {
    await this.openFile(path.join(folder({ [name]: text }), name));
  }

  /** Puts a block on the clipboard, as a spreadsheet does, and pastes it into a field. */
  async paste(at: string, block: string): Promise<void> {
    await this.field(at).focus();
    await this.page.evaluate(`{
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", ${JSON.stringify(block)});
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    }`);
  }

  /** The cell or field of a dotted path. */
  field(path: string) {
    return this.page.locator(`[id="f-${path}"]`);
  }

  /** Types a text where the cursor is put into a field, as an input method does: pieces at a time. */
  async write(path: string, text: string): Promise<void> {
    await this.field(path).click();
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.insertText(text);
  }

  /** What is told beside the report, once it is checked as it stands now. */
  async findings(): Promise<string> {
    await this.checked();
    return this.page.locator("aside").textContent() as Promise<string>;
  }

  /** Waits until what was typed last has been checked. */
  async checked(): Promise<void> {
    await this.page.locator("aside[aria-busy=false]").waitFor();
  }

  /** Saves a file of the report; its name and its bytes. */
  async take(kind: string): Promise<{ name: string; bytes: Uint8Array }> {
    const { page } = this;
    await page.getByRole("button", { name: "取走报告" }).click();
    const download = page.waitForEvent("download");
    await page.locator(`button[data-kind=${kind}]`).click();
    const saved = await download;
    const file = path.join(folder(), "saved");
    await saved.saveAs(file);
    await page.getByRole("button", { name: "关闭" }).click();
    return { name: saved.suggestedFilename(), bytes: readFileSync(file) };
  }
}
