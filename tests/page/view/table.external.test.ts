import { expect } from "vitest";
import { exampleText } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { testWith } from "../../support/tools.js";

const RECEIVED = "applications.newlyReceived";

testWith(["chromium"], "cells are gone through by arrows, Enter and Tab as in a spreadsheet", async () => {
  const offline = await OfflinePage.open();
  await offline.begin();
  const { page } = offline;
  const at = () => page.evaluate("document.activeElement.id.slice(2)");
  await offline.field(`${RECEIVED}.naturalPerson`).click();
  await page.keyboard.type("6");
  await page.keyboard.press("Tab");
  expect(await at()).toBe(`${RECEIVED}.commercial`);
  await page.keyboard.press("ArrowLeft");
  expect(await at()).toBe(`${RECEIVED}.naturalPerson`);
  await page.keyboard.press("ArrowDown");
  expect(await at()).toBe("applications.carriedFromLastYear.naturalPerson");
  await page.keyboard.press("Enter");
  expect(await at()).toBe("applications.results.disclosed.naturalPerson");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+Enter");
  expect(await at()).toBe(`${RECEIVED}.naturalPerson`);
  await page.keyboard.press("Shift+Tab");
  expect(await at()).not.toBe(`${RECEIVED}.naturalPerson`);
  // A cell that another number is typed into holds that one alone.
  await offline.field(`${RECEIVED}.naturalPerson`).focus();
  await page.keyboard.type("12");
  expect(await offline.field(`${RECEIVED}.naturalPerson`).inputValue()).toBe("12");
  // Rows of table 三 that are computed are passed over.
  await offline.field("applications.results.otherHandling.otherReasons.naturalPerson").focus();
  await page.keyboard.press("ArrowDown");
  expect(await at()).toBe("applications.carriedToNextYear.naturalPerson");
});

testWith(["chromium"], "totals and the balance follow what is typed", async () => {
  const offline = await OfflinePage.open();
  await offline.begin();
  const total = (row: string) => offline.field(`applications.${row}.total`).textContent();
  await offline.field(`${RECEIVED}.naturalPerson`).fill("6");
  await offline.field(`${RECEIVED}.other`).fill("1");
  await offline.checked();
  expect(await total("newlyReceived")).toBe("7");
  const balance = offline.page.locator(".balance");
  expect(await balance.textContent()).toBe("勾稽关系 自然人 差 6其他 差 1总计 差 7");
  await offline.field("applications.results.disclosed.naturalPerson").fill("6");
  await offline.field("applications.carriedToNextYear.other").fill("1");
  await offline.checked();
  expect(await total("results.total")).toBe("6");
  expect(await balance.textContent()).toBe("勾稽关系 平衡");
});

testWith(["chromium"], "a block of a spreadsheet goes into its cells, in one step", async () => {
  const offline = await OfflinePage.open();
  await offline.begin();
  const { page } = offline;
  await offline.paste(`${RECEIVED}.naturalPerson`, "6\t1\t0\t0\t0\t0\t7\r\n0\t1\t0\t0\t0\t0\t1\r\n");
  await offline.checked();
  const value = (path: string) => offline.field(path).inputValue();
  expect(await value(`${RECEIVED}.commercial`)).toBe("1");
  expect(await value("applications.carriedFromLastYear.commercial")).toBe("1");
  // The totals of the block are what the cells add up to: they are computed as before.
  expect(await offline.field(`${RECEIVED}.total`).textContent()).toBe("7");
  expect(await page.locator(".cell-bar").nth(1).textContent()).toContain("粘贴了 14 个数");
  await page.keyboard.press("ControlOrMeta+z");
  expect(await value(`${RECEIVED}.commercial`)).toBe("");
  await page.keyboard.press("ControlOrMeta+y");
  expect(await value(`${RECEIVED}.commercial`)).toBe("1");
});

testWith(["chromium"], "what is wrong in a pasted block is told at its cell", async () => {
  const offline = await OfflinePage.open();
  await offline.openText(exampleText());
  await offline.paste(`${RECEIVED}.naturalPerson`, "6\t1\t0\t0\t0\t0\t9\n12件\t１\t0\t0\t0\t0\t1");
  const found = await offline.findings();
  expect(found).toContain("二、上年结转政府信息公开申请数量 · 自然人");
  await offline.page.getByRole("button", { name: "撤销" }).click();
  // A total that is not the sum is kept and told, and one button has it computed again.
  await offline.paste(`${RECEIVED}.naturalPerson`, "6\t1\t0\t0\t0\t0\t9");
  expect(await offline.findings()).toContain("总计填的是 9");
  expect(await offline.field(`${RECEIVED}.total`).inputValue()).toBe("9");
  await offline.page.getByRole("button", { name: "自动算出" }).click();
  expect(await offline.findings()).toContain("没有发现问题");
  // Numbers beside the table have no cell; that is said.
  await offline.paste("applications.carriedToNextYear.other", "0\t0\t5\n3");
  expect(await offline.page.locator(".cell-bar").nth(1).textContent()).toContain("有 2 个数落在表格外");
});

testWith(
  ["chromium"],
  "one button writes the zeros of a row, a group, a table; a cell has its remark",
  async () => {
    const offline = await OfflinePage.open();
    await offline.begin();
    const { page } = offline;
    const bar = page.locator(".cell-bar.active");
    const value = (path: string) => offline.field(path).inputValue();
    await offline.field(`${RECEIVED}.naturalPerson`).fill("6");
    await bar.getByRole("button", { name: "本行其余填 0" }).click();
    expect(await value(`${RECEIVED}.other`)).toBe("0");
    expect(await value(`${RECEIVED}.naturalPerson`)).toBe("6");
    await offline.field("applications.results.withheld.stateSecret.naturalPerson").focus();
    await bar.getByRole("button", { name: "本组其余填 0" }).click();
    expect(await value("applications.results.withheld.statutoryQuery.other")).toBe("0");
    expect(await value("applications.results.disclosed.naturalPerson")).toBe("");
    await bar.getByRole("button", { name: "全表其余填 0" }).click();
    expect(await value("applications.carriedToNextYear.other")).toBe("0");
    expect(await offline.findings()).not.toContain("三、收到和处理政府信息公开申请情况");
    await offline.field("proactiveDisclosure.normativeDocuments.repealed").fill("55");
    await bar.getByLabel("备注").fill("含自然失效29件");
    const cell = page.locator("td", {
      has: offline.field("proactiveDisclosure.normativeDocuments.repealed"),
    });
    expect(await cell.textContent()).toBe("（含自然失效29件）");
    const data = new TextDecoder().decode((await offline.take("yaml")).bytes);
    expect(data).toContain("本年废止: { 数值: 55, 备注: 含自然失效29件 }");
    // A group of zeros is written as the one 0 that the data file has for it.
    expect(data).toMatch(/不予公开: 0/);
  },
);

testWith(["chromium"], "help says what to count in the row that is being filled in", async () => {
  const offline = await OfflinePage.open();
  await offline.begin();
  await offline.field(`${RECEIVED}.naturalPerson`).click();
  const bar = offline.page.locator(".cell-bar.active");
  expect(await bar.textContent()).toContain("新收到的政府信息公开申请件数");
  expect(await bar.textContent()).toContain("没有的填0");
  expect(await bar.textContent()).not.toContain("{{");
});
