import { writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { onTestFinished } from "vitest";
import { folder } from "./run-cli.js";
import { tool } from "./tools.js";

let browser: Browser | undefined;

/** Debian's Chromium, started once for a test file. It has no sandbox where the tests run as root. */
async function started(): Promise<Browser> {
  browser ??= await chromium.launch({ executablePath: tool("chromium"), args: ["--no-sandbox"] });
  return browser;
}

/** An empty window of this width. */
export async function opened(width: number): Promise<Page> {
  const page = await (await started()).newPage({ viewport: { width, height: 800 } });
  // vitest ends tests that hang; here a loaded machine must not fail the page.
  page.setDefaultTimeout(120_000);
  return page;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  // The next test file of this worker starts its own.
  browser = undefined;
}

export interface Visit {
  page: Page;
  /** What the console, the page's errors and the network brought up besides the file itself. */
  events: string[];
}

/** Opens HTML from a file in a window of this width; closed when the test ends. */
export async function visit(html: Uint8Array | string, width: number): Promise<Visit> {
  const file = path.join(folder(), "page.html");
  writeFileSync(file, html);
  const url = pathToFileURL(file).href;
  const page = await opened(width);
  onTestFinished(() => page.close());
  const events: string[] = [];
  page.on("console", (message) => events.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => events.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.url() !== url && !request.url().startsWith("data:")) events.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return { page, events };
}
