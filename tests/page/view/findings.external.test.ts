import { expect } from "vitest";
import { exampleText, replaced } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { testWith } from "../../support/tools.js";

testWith(
  ["chromium"],
  "a wrong cell is marked, said with its numbers, found by a click and mended by a button",
  async () => {
    const offline = await OfflinePage.open();
    const cell = "applications.newlyReceived.naturalPerson";
    await offline.openText(
      replaced(
        exampleText(),
        "{ naturalPerson: 6, commercial: 1, research: 0",
        "{ naturalPerson: 8, commercial: 1, research: 0",
      ),
    );
    const found = await offline.findings();
    expect(found).toContain("1 处错误");
    expect(found).toContain("改成 6 就全部相符");
    expect(await offline.field(cell).getAttribute("aria-invalid")).toBe("true");
    const aside = offline.page.locator("aside");
    await aside.getByRole("button", { name: "一、本年新收政府信息公开申请数量 · 自然人" }).first().click();
    expect(await offline.page.evaluate("document.activeElement.id")).toBe(`f-${cell}`);
    await aside.getByRole("button", { name: "为什么" }).click();
    await aside.locator(".explained").waitFor();
    expect(await aside.locator(".explained").textContent()).toContain("国办公开办函");
    await aside.getByRole("button", { name: "改成“6”" }).click();
    expect(await offline.findings()).toContain("没有发现问题");
    expect(await offline.field(cell).inputValue()).toBe("6");
  },
);

testWith(
  ["chromium"],
  "a slip of notation is shown in its text, mended or answered, and the answer taken back",
  async () => {
    const offline = await OfflinePage.open();
    await offline.openText(replaced(exampleText(), "涉及6家单位。", "涉及6家单位,每家１次。"));
    const { page } = offline;
    const aside = page.locator("aside");
    const body = offline.field("overview.sections.3.body");
    expect(await offline.findings()).toContain("半角的“,”与汉字相连");
    await aside.locator("li.warning .place").first().click();
    const marked = await body.evaluate(
      (each: { value: string; selectionStart: number; selectionEnd: number }) =>
        each.value.slice(each.selectionStart, each.selectionEnd),
    );
    expect([",", "１"]).toContain(marked);
    await aside.getByRole("button", { name: "能自动改的都改" }).click();
    await expect.poll(() => body.inputValue()).toContain("涉及6家单位，每家1次。");
    expect(await offline.findings()).toContain("没有发现问题");
    await page.getByRole("button", { name: "撤销" }).click();
    await offline.checked();
    await aside.getByRole("button", { name: "改成“，”" }).first().click();
    await offline.checked();
    await aside.getByRole("button", { name: "说明理由" }).first().click();
    await aside.getByLabel("这样写的理由").fill("照录原件");
    await aside.getByRole("button", { name: "确定" }).click();
    expect(await offline.findings()).toContain("没有发现问题");
    const data = new TextDecoder().decode((await offline.take("yaml")).bytes);
    expect(data).toMatch(/# gov-report-disable-next-line GR\d+ -- 照录原件\n +body: \|/);
    await aside.getByText("已说明理由的").click();
    await aside
      .getByRole("listitem")
      .filter({ hasText: "照录原件" })
      .getByRole("button", { name: "撤回" })
      .click();
    expect(await offline.findings()).toContain("1 处提醒");
  },
);

testWith(
  ["chromium"],
  "numbers of the text that agree with the tables become references, and follow them",
  async () => {
    const offline = await OfflinePage.open();
    await offline.openText(
      replaced(
        exampleText(),
        "受理政府信息公开申请{{applications.newlyReceived.total}}件",
        "受理政府信息公开申请7件",
      ),
    );
    expect(await offline.findings()).toContain("与表格一致");
    await offline.page.getByRole("button", { name: "全部改" }).click();
    await offline.checked();
    const body = offline.field("overview.sections.1.body");
    expect(await body.inputValue()).toContain("申请{{applications.newlyReceived.total}}件");
    // A number that disagrees is told with both.
    await body.focus();
    await offline.page.keyboard.press("ControlOrMeta+a");
    await offline.page.keyboard.insertText("全年受理政府信息公开申请9件，均已答复。");
    const found = await offline.findings();
    expect(found).toMatch(/9/);
    expect(found).toContain("GR5002");
    const aside = offline.page.locator("aside");
    await aside.getByRole("button", { name: "改成“7”" }).click();
    expect(await offline.findings()).toContain("与表格一致");
    expect(await body.inputValue()).toContain("申请7件，均已答复");
    await offline.page.getByRole("button", { name: "撤销" }).click();
    await offline.checked();
    await aside.getByRole("button", { name: "改成随表格变化" }).click();
    expect(await offline.findings()).toContain("没有发现问题");
    expect(await body.inputValue()).toContain("申请{{applications.newlyReceived.total}}件");
  },
);

testWith(
  ["chromium"],
  "a number of the tables is put into a text by its name, and the printed form shows it",
  async () => {
    const offline = await OfflinePage.open();
    await offline.openText(exampleText());
    const { page } = offline;
    const body = offline.field("overview.sections.1.body");
    await body.focus();
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.insertText("全年受理申请件");
    await page.keyboard.press("ArrowLeft");
    await page.locator(".text", { has: body }).getByRole("button", { name: "插入表中的数…" }).click();
    await page.getByLabel("找一个数").fill("本年新收 总计");
    await page.locator("dialog .choices button").first().click();
    await offline.checked();
    expect(await body.inputValue()).toBe("全年受理申请{{申请.本年新收.总计}}件");
    const preview = page.locator(".preview");
    await expect.poll(() => preview.textContent()).toContain("全年受理申请7件");
    await offline.field("applications.newlyReceived.naturalPerson").fill("16");
    await body.focus();
    await expect.poll(() => preview.textContent()).toContain("全年受理申请17件");
  },
);

testWith(
  ["chromium"],
  "in English the page and its findings are English, official labels Chinese",
  async () => {
    const offline = await OfflinePage.open();
    await offline.page.getByRole("button", { name: "English" }).click();
    expect(await offline.page.locator("main").textContent()).toContain("uses no network");
    await offline.choose("Choose a file…", "examples/fujian-kjt-2022/data.yaml");
    await offline.field("applications.carriedToNextYear.naturalPerson").fill("3");
    const found = await offline.findings();
    expect(found).toContain("四、结转下年度继续办理");
    expect(found).toMatch(/1 error/);
    await offline.page.getByRole("button", { name: "中文" }).click();
    expect(await offline.findings()).toContain("1 处错误");
  },
);
