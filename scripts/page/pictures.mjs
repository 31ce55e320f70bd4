// Makes docs/pictures/page-*.png: what the page looks like in Chromium, with the example in it.
// Run by `npm run pictures`; needs Chromium.
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const FOLDER = "docs/pictures";
const EXAMPLE = "examples/fujian-kjt-2022/data.yaml";

const executablePath = (process.env.PATH ?? "")
  .split(path.delimiter)
  .map((folder) => path.join(folder, "chromium"))
  .find((file) => existsSync(file));

if (executablePath) await makePictures(executablePath);
else {
  console.error(`npm run pictures needs Chromium (chromium) for those of the page; they stay as they are.`);
  process.exitCode = 2;
}

/** @param {string} program */
async function makePictures(program) {
  const browser = await chromium.launch({ executablePath: program, args: ["--no-sandbox"] });
  /** @param {number} width @param {number} height */
  const open = async (width, height) => {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(pathToFileURL("dist/gov-report.html").href);
    return page;
  };
  /** @param {import("playwright-core").Page} page */
  const fill = async (page) => {
    const asked = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "选择文件…" }).click();
    await (await asked).setFiles(EXAMPLE);
    await page.locator("aside[aria-busy=false]").waitFor();
  };
  /** @param {import("playwright-core").Page} page @param {string} picture */
  const take = async (page, picture) => {
    await page.waitForTimeout(500);
    await page.screenshot({ path: `${FOLDER}/page-${picture}.png` });
    console.log(`${FOLDER}/page-${picture}.png`);
  };

  const first = await open(1280, 720);
  await first.getByLabel("报告年度").fill("2025");
  await take(first, "beginning");
  await fill(first);
  const cell = first.locator('[id="f-applications.results.disclosed.naturalPerson"]');
  await cell.fill("5");
  await cell.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await take(first, "table");
  await cell.fill("4");
  const text = first.locator('[id="f-overview.sections.1.body"]');
  await text.fill(
    "我厅明确专人办理依申请公开。{{year}}年受理政府信息公开申请9件,全部办件均在20个工作日内回复。",
  );
  await text.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await take(first, "text");
  const phone = await open(375, 720);
  await fill(phone);
  await phone.locator('[id="f-applications.newlyReceived.naturalPerson"]').click();
  await take(phone, "phone");
  await browser.close();
}
