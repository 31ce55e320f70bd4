import { describe, expect } from "vitest";
import { EXAMPLE, exampleText, replaced } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { testWith } from "../../support/tools.js";
import { accessible } from "../../support/web-page.js";

/** What sticks out of the window, but for tables in regions of their own that scroll. */
const OUTSIDE = `[...document.querySelectorAll("body *")].filter((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  if (width <= 1 || element.closest(".region,.preview,.about pre,.unseen,details:not([open])")) return false;
  return left < -1 || right > document.documentElement.clientWidth + 1;
}).map((element) => element.outerHTML.slice(0, 100))`;

const WRONG = replaced(exampleText(), "carriedToNextYear: 0", "carriedToNextYear: { commercial: 2 }");

/** Every face of the page, one after another. */
async function faces(offline: OfflinePage, look: (face: string) => Promise<void>): Promise<void> {
  const { page } = offline;
  await look("beginning");
  await offline.begin();
  await offline.field("applications.newlyReceived.naturalPerson").fill("6");
  await offline.checked();
  await look("new report");
  await page.getByRole("button", { name: "取走报告" }).click();
  await look("taking away");
  await page.getByRole("button", { name: "关闭" }).click();
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await offline.openText(WRONG);
  await page.locator("aside").getByRole("button", { name: "为什么" }).first().click();
  await offline.field("overview.sections.1.body").focus();
  await page.locator(".preview").waitFor();
  await look("findings and a text");
  await page.locator(".text").first().getByRole("button", { name: "插入表中的数…" }).click();
  await look("numbers to choose from");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "看全文" }).click();
  await page.frameLocator("iframe.whole-report").locator("h1").waitFor();
  await look("whole report");
  await page.reload();
  await offline.choose("选择多份文件…", [EXAMPLE, EXAMPLE]);
  await page.getByText("已核对 2 / 2 份").waitFor();
  await look("many files");
}

describe.each([1280, 1024, 375])("%i wide", (width) => {
  testWith(["chromium"], "nothing sticks out, and axe finds nothing", async () => {
    const offline = await OfflinePage.open(width);
    // No colour of the page depends on its width, and contrast takes half of axe's time.
    const except = width === 1280 ? [] : ["color-contrast"];
    await faces(offline, async (face) => {
      expect(await offline.page.evaluate(OUTSIDE), face).toEqual([]);
      expect(await offline.page.evaluate("document.documentElement.scrollWidth"), face).toBe(width);
      await accessible(offline.page, except);
    });
  });
});

testWith(["chromium"], "at 200 % everything is there, one thing below the other", async () => {
  // A window of 1280 pixels in which everything is twice as large shows what one of 640 does.
  const offline = await OfflinePage.open(640);
  await faces(offline, async (face) => {
    expect(await offline.page.evaluate(OUTSIDE), face).toEqual([]);
    expect(await offline.page.evaluate("document.documentElement.scrollWidth"), face).toBe(640);
  });
});

testWith(
  ["chromium"],
  "the keyboard alone begins a report, fills it in, mends it and opens what can be saved",
  async () => {
    const offline = await OfflinePage.open();
    const { page } = offline;
    const to = async (name: string) => {
      for (let steps = 0; steps < 400; steps++) {
        const at = await page.evaluate<string>(`(() => {
        const { labels, textContent, id } = document.activeElement;
        if (document.activeElement === document.body) return "";
        return (labels?.[0]?.textContent ?? "") + textContent + " " + id;
      })()`);
        if (at.includes(name)) return;
        await page.keyboard.press("Tab");
      }
      throw new Error(`Tab never reaches ${name}`);
    };
    await to("报告年度");
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.type("2022");
    await to("机关全称");
    await page.keyboard.insertText("清河县教育局");
    await to("机关类型");
    await page.keyboard.press("ArrowDown");
    await to("开始填写");
    await page.keyboard.press("Enter");
    await offline.checked();
    await to("f-applications.newlyReceived.naturalPerson");
    await page.keyboard.type("6");
    await page.keyboard.press("Enter");
    await page.keyboard.type("０");
    await offline.checked();
    await to("改成“0”");
    await page.keyboard.press("Enter");
    await offline.checked();
    expect(await offline.field("applications.carriedFromLastYear.naturalPerson").inputValue()).toBe("0");
    await page.keyboard.press("ControlOrMeta+s");
    await page.locator("dialog[open]").waitFor();
    await to("数据文件");
    const download = page.waitForEvent("download");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toBe("清河县教育局2022年政府信息公开工作年度报告.yaml");
    await page.keyboard.press("Escape");
    expect(await page.locator("dialog[open]").count()).toBe(0);
  },
);
