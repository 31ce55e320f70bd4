import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { folder } from "./run-cli.js";
import { tool } from "./tools.js";

/** What stays open: its tabs share a process, which has the page's script compiled already. */
interface Window {
  context: BrowserContext;
  first: Page;
}

let window: Promise<Window> | undefined;

/**
 * Debian's Chromium, started once for all test files of a worker and ended with it. It has no sandbox where the tests
 * run as root.
 */
async function start(): Promise<Window> {
  const args = ["--no-sandbox", "--process-per-site"];
  const browser = await chromium.launch({ executablePath: tool("chromium"), args });
  const context = await browser.newContext();
  // vitest ends tests that hang; here a loaded machine must not fail the page.
  context.setDefaultTimeout(120_000);
  const first = await context.newPage();
  await first.goto(pathToFileURL("LICENSE").href);
  return { context, first };
}

/** An empty tab of this width, in a browser that has nothing stored; closed when the test ends. */
export async function opened(width: number): Promise<Page> {
  window ??= start();
  const { context, first } = await window;
  // All files share one storage.
  await first.evaluate("localStorage.clear()");
  const page = await context.newPage();
  onTestFinished(() => page.close());
  await page.setViewportSize({ width, height: 800 });
  return page;
}

export interface Visit {
  page: Page;
  /** What the console, the page's errors and the network brought up besides the file itself. */
  events: string[];
}

/** Opens HTML from a file in a tab of this width. */
export async function visit(html: Uint8Array | string, width: number): Promise<Visit> {
  const file = path.join(folder(), "page.html");
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  const page = await opened(width);
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) events.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, events };
}
