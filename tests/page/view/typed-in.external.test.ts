import { readFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { valueAt } from "../../../src/data-file/values.js";
import { type Draft, draftOf, templateOf, textAt } from "../../../src/page/draft.js";
import { statutoryCells } from "../../../src/templates/figure-cells.js";
import { partsOfTotals } from "../../../src/templates/template.js";
import { EXAMPLE } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { folder, gov } from "../../support/run-cli.js";
import { testWith } from "../../support/tools.js";

/** What the example says, to be typed. */
function example(): Draft {
  const read = draftOf({ name: "data.yaml", bytes: readFileSync(EXAMPLE) });
  if (!read.ok) throw new Error("the example is no data file");
  return read.value;
}

/** Types what a draft says into a new report, as a person with it on paper would. */
async function typeIn(offline: OfflinePage, draft: Draft): Promise<void> {
  const { page } = offline;
  const { values } = draft;
  const text = (at: string) => textAt(values, at);
  await page.getByLabel("报告年度").fill(text("year"));
  await page.getByLabel("机关全称").fill(text("agency.name"));
  await page.getByLabel("机关类型").selectOption(text("agency.kind"));
  await page.getByLabel("行政层级").selectOption(text("agency.level"));
  await page.getByRole("button", { name: "开始填写" }).click();
  await offline.field("agency.shortName").fill(text("agency.shortName"));
  await page.getByText("联系方式").click();
  for (const key of Object.keys(valueAt(values, "agency.contact") as object))
    await offline.write(`agency.contact.${key}`, text(`agency.contact.${key}`));
  await typeTables(offline, draft);
  await page.getByText("其他数字").click();
  for (const name of Object.keys(valueAt(values, "figures") as object)) {
    await page.getByLabel("名称", { exact: true }).fill(name);
    await page.getByRole("button", { name: "增加一个数" }).click();
    await offline.write(`figures.${name}`, text(`figures.${name}`));
  }
  await offline.write("preamble", text("preamble"));
  for (const part of ["overview", "problems", "otherMatters"]) await typePart(offline, draft, part);
}

/** Every table from its first cell on, with Tab from cell to cell; where nothing happened, the button fills in the 0. */
async function typeTables(offline: OfflinePage, draft: Draft): Promise<void> {
  const { page } = offline;
  for (const table of templateOf(draft).tables) {
    const cells = statutoryCells(templateOf(draft)).filter(({ figure }) => figure.startsWith(`${table.id}.`));
    const typed = cells.filter(({ figure }) => !partsOfTotals(templateOf(draft)).has(figure));
    const last = typed.findLastIndex(({ figure }) => textAt(draft.values, figure) !== "0");
    await offline.field(typed[0]!.figure).click();
    for (const { figure } of typed.slice(0, last + 1)) {
      await page.keyboard.type(textAt(draft.values, figure));
      await page.keyboard.press("Tab");
    }
    if (last + 1 < typed.length - 1)
      await page.locator(`[id="f-${table.id}"]`).getByRole("button", { name: "全表其余填 0" }).click();
    else if (last + 1 < typed.length) await page.keyboard.type("0");
  }
}

async function typePart(offline: OfflinePage, { values }: Draft, part: string): Promise<void> {
  const { page } = offline;
  await offline.write(`${part}.body`, textAt(values, `${part}.body`));
  const sections = (valueAt(values, `${part}.sections`) ?? []) as readonly unknown[];
  for (const [index] of sections.entries()) {
    const at = `${part}.sections.${index}`;
    if ((await offline.field(`${at}.title`).count()) === 0)
      await page.locator(`[id="part-${part}"]`).getByRole("button", { name: "增加一节" }).click();
    await offline.field(`${at}.title`).fill(textAt(values, `${at}.title`));
    if (textAt(values, `${at}.topic`) !== "")
      await offline.field(`${at}.topic`).selectOption(textAt(values, `${at}.topic`));
    if (textAt(values, `${at}.runIn`) === "true") await offline.field(`${at}.runIn`).check();
    await offline.write(`${at}.body`, textAt(values, `${at}.body`));
  }
}

testWith(
  ["chromium"],
  "the example typed in from nothing is the report of the command line, byte for byte",
  async () => {
    const offline = await OfflinePage.open();
    await typeIn(offline, example());
    const found = await offline.findings();
    expect(found).not.toContain("没有填");
    expect(found).toContain("半角的“,”与汉字相连");
    // What the example answers in its file is answered here by the button.
    while ((await offline.page.getByRole("button", { name: "说明理由" }).count()) > 0) {
      await offline.page.getByRole("button", { name: "说明理由" }).first().click();
      await offline.page.getByLabel("这样写的理由").fill("访谈题目照原页面一字不改");
      await offline.page.getByRole("button", { name: "确定" }).click();
      await offline.checked();
    }
    expect(await offline.findings()).toContain("没有发现问题");

    const { name, bytes: data } = await offline.take("yaml");
    expect(name).toBe("福建省科学技术厅2022年政府信息公开工作年度报告.yaml");
    const typed = folder({ "data.yaml": data });
    const original = folder({ "data.yaml": readFileSync(EXAMPLE) });
    for (const cwd of [typed, original])
      expect(await gov(["build", "data.yaml", "--format", "docx,xlsx,html"], cwd)).toMatchObject({
        status: 0,
      });
    for (const kind of ["docx", "xlsx", "html"]) {
      const taken = await offline.take(kind);
      for (const cwd of [typed, original])
        expect(Buffer.compare(taken.bytes, readFileSync(path.join(cwd, `data.${kind}`))), kind).toBe(0);
    }
    // The data file says the same as the one that was written by hand, and nothing is found in it either.
    const again = draftOf({ name: "data.yaml", bytes: data });
    expect(again.ok && again.value.values).toEqual(example().values);
    expect((await gov(["validate", "data.yaml"], typed)).stdout).toContain("没有问题");
    expect(offline.events).toEqual([]);
  },
);
