import { readFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { expect, onTestFinished } from "vitest";
import { EXAMPLE, exampleText, replaced } from "../../support/files.js";
import { OfflinePage, PAGE_FILE } from "../../support/offline-page.js";
import { png } from "../../support/png.js";
import { folder, gov } from "../../support/run-cli.js";
import { testWith } from "../../support/tools.js";

testWith(
  ["chromium"],
  "every step can be taken back and made again, typing in one place as one",
  async () => {
    const offline = await OfflinePage.open();
    await offline.openFile(EXAMPLE);
    const { page } = offline;
    const cell = offline.field("applications.newlyReceived.naturalPerson");
    const text = offline.field("otherMatters.body");
    const before = await text.inputValue();
    await cell.click();
    await page.keyboard.type("42");
    await text.click();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.type("另有说明。");
    await page.locator("#part-problems").getByRole("button", { name: "删去这一节" }).first().click();
    expect(await offline.field("problems.sections.0.title").inputValue()).toBe("进一步强化制度建设");
    await page.keyboard.press("ControlOrMeta+z");
    expect(await offline.field("problems.sections.0.title").inputValue()).toBe("进一步压实工作责任");
    await page.keyboard.press("ControlOrMeta+z");
    expect(await text.inputValue()).toBe(before);
    await page.keyboard.press("ControlOrMeta+z");
    expect(await cell.inputValue()).toBe("6");
    expect(await page.getByRole("button", { name: "撤销" }).isDisabled()).toBe(true);
    expect(await offline.findings()).toContain("没有发现问题");
    await page.keyboard.press("ControlOrMeta+Shift+z");
    expect(await cell.inputValue()).toBe("42");
    await page.getByRole("button", { name: "重做" }).click();
    expect(await text.inputValue()).toBe(`${before}另有说明。`);
  },
);

testWith(["chromium"], "sections are added, moved and taken away, as printed", async () => {
  const offline = await OfflinePage.open();
  await offline.openFile(EXAMPLE);
  const part = offline.page.locator("#part-problems");
  await part.getByRole("button", { name: "下移" }).first().click();
  expect(await offline.field("problems.sections.1.title").inputValue()).toBe("进一步压实工作责任");
  await part.getByRole("button", { name: "增加一节" }).click();
  await offline.field("problems.sections.3.title").fill("进一步加强培训");
  await offline.write("problems.sections.3.body", "组织两期培训。");
  expect(await offline.findings()).toContain("没有发现问题");
  await expect.poll(() => part.locator(".preview").textContent()).toContain("（四）进一步加强培训");
});

testWith(["chromium"], "leaving with unsaved work is asked about, and nothing else", async () => {
  const offline = await OfflinePage.open();
  await offline.openFile(EXAMPLE);
  const { page } = offline;
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual([]);
  await offline.openFile(EXAMPLE);
  await offline.field("applications.newlyReceived.naturalPerson").fill("42");
  await page.reload();
  expect(asked).toEqual(["beforeunload"]);
  await offline.openFile(EXAMPLE);
  await offline.field("applications.newlyReceived.naturalPerson").fill("42");
  await page.getByRole("button", { name: "返回首页" }).click();
  expect(asked).toEqual(["beforeunload", "confirm"]);
  await offline.openFile(EXAMPLE);
  await offline.field("otherMatters.body").fill("未收取信息处理费。");
  await offline.take("yaml");
  await page.reload();
  expect(asked).toHaveLength(2);
});

testWith(
  ["chromium"],
  "a copy stays in the browser only where it is asked for, and is gone on with after a reload",
  async () => {
    const offline = await OfflinePage.open();
    const { page } = offline;
    const stored = () => page.evaluate("localStorage.length");
    page.on("dialog", (dialog) => void dialog.accept());
    await offline.openFile(EXAMPLE);
    await offline.field("agency.shortName").fill("科技厅");
    await page.waitForTimeout(800);
    expect(await stored()).toBe(0);
    await page.getByLabel("在这台电脑的浏览器里留一份副本").check();
    await expect.poll(stored).toBe(1);
    await page.reload();
    await page.getByRole("button", { name: "福建省科学技术厅 2022" }).click();
    await offline.checked();
    expect(await offline.field("agency.shortName").inputValue()).toBe("科技厅");
    // What is typed from here on is kept as well.
    await offline.field("agency.shortName").fill("省科技厅");
    await expect.poll(() => page.evaluate("Object.values(localStorage).join()")).toContain("省科技厅");
    // Another window that goes on with the same copy has written to it: each keeps its own.
    await page.evaluate("localStorage.setItem(Object.keys(localStorage)[0], '{}')");
    await offline.field("agency.shortName").fill("科技厅");
    await expect.poll(stored).toBe(2);
    // What is no copy, or one that cannot be read, takes nothing away.
    await page.evaluate(`{
      localStorage.setItem("gov-report", "junk of another version");
      localStorage.setItem("gov-report/a", JSON.stringify({ draft: {}, files: 5, label: 3 }));
      localStorage.setItem("gov-report/b", JSON.stringify({ label: "坏的", when: 0, text: "a: [", files: {} }));
    }`);
    await page.reload();
    await page.getByRole("button", { name: "坏的" }).click();
    expect(await page.getByRole("alert").textContent()).toContain("GR1");
    const forget = page.getByRole("button", { name: "删除这份副本" });
    expect(await forget.count()).toBe(2);
    await forget.first().click();
    await forget.click();
    expect(await forget.count()).toBe(0);
    // A full storage is told, with the way out.
    await page.evaluate(
      "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }",
    );
    await offline.openFile(EXAMPLE);
    await page.getByLabel("在这台电脑的浏览器里留一份副本").check();
    await page.getByText("这份副本没有留下").waitFor();
    expect(offline.events).toEqual([]);
  },
);

testWith(["chromium"], "with sums still open the report is a draft; with gaps there is none", async () => {
  const offline = await OfflinePage.open();
  const open = replaced(exampleText(), "carriedToNextYear: 0", "carriedToNextYear: { commercial: 2 }");
  await offline.openText(open);
  const { page } = offline;
  await page.getByRole("button", { name: "取走报告" }).click();
  expect(await page.locator("dialog").textContent()).toContain("草稿");
  await page.keyboard.press("Escape");
  const { name, bytes } = await offline.take("docx");
  expect(name).toBe("福建省科学技术厅2022年政府信息公开工作年度报告（草稿）.docx");
  const cwd = folder({ "data.yaml": (await offline.take("yaml")).bytes });
  await gov(["build", "data.yaml", "--draft"], cwd);
  expect(Buffer.compare(bytes, readFileSync(path.join(cwd, "data.docx")))).toBe(0);
  await offline.field("applications.newlyReceived.naturalPerson").fill("");
  await offline.checked();
  await page.getByRole("button", { name: "取走报告" }).click();
  for (const kind of ["docx", "xlsx", "html"])
    expect(await page.locator(`button[data-kind=${kind}]`).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "关闭" }).click();
  // The form and the return sheet can be had at any time.
  expect((await offline.take("form")).name).toBe(
    "福建省科学技术厅2022年政府信息公开工作年度报告（填报表）.xlsx",
  );
  expect((await offline.take("sheet")).name).toContain("（核对单）.xlsx");
});

testWith(["chromium"], "pictures come from files and go into the report", async () => {
  const offline = await OfflinePage.open();
  await offline.openFile(EXAMPLE);
  const picture = path.join(folder({ "政策解读.png": png(40, 30) }), "政策解读.png");
  const { page } = offline;
  await offline.field("otherMatters.body").click();
  const asked = page.waitForEvent("filechooser");
  await page
    .locator(".text", { has: offline.field("otherMatters.body") })
    .getByRole("button", { name: "插入图片…" })
    .click();
  await (await asked).setFiles(picture);
  await expect
    .poll(() => offline.field("otherMatters.body").inputValue())
    .toContain("![政策解读](images/政策解读.png)");
  await expect.poll(() => page.locator(".preview img").count()).toBe(1);
  const html = new TextDecoder().decode((await offline.take("html")).bytes);
  expect(html).toContain("data:image/png;base64,");
  // A data file that names it can be opened again; the page asks for the picture, which it may not read by itself.
  const data = (await offline.take("yaml")).bytes;
  page.on("dialog", (dialog) => void dialog.accept());
  await page.reload();
  await offline.openText(new TextDecoder().decode(data));
  expect(await offline.findings()).toContain("GR5005");
  await offline.choose("选择文件 images/政策解读.png…", picture);
  await expect.poll(() => offline.findings()).toContain("没有发现问题");
  expect(Buffer.compare((await offline.take("html")).bytes, new TextEncoder().encode(html))).toBe(0);
});

testWith(["chromium"], "the whole report is seen as its web page, and that is what is printed", async () => {
  const offline = await OfflinePage.open();
  await offline.openFile(EXAMPLE);
  const { page } = offline;
  await page.getByRole("button", { name: "看全文" }).click();
  const whole = page.frameLocator("iframe.whole-report");
  await whole.locator("h1").waitFor();
  const html = new TextDecoder().decode((await offline.take("html")).bytes);
  expect(await page.locator("iframe.whole-report").getAttribute("srcdoc")).toBe(html);
  await page.getByRole("button", { name: "继续填写" }).click();
  await page.keyboard.press("ControlOrMeta+p");
  await expect.poll(() => page.locator("#to-print").getAttribute("srcdoc")).toBe(html);
  // A part that cannot be drawn takes nothing else with it, and nothing that was typed.
  await page.evaluate(`document.createElementNS = (space, name) => {
    if (name === "fieldset") throw new Error("broken");
    return Document.prototype.createElementNS.call(document, space, name);
  }`);
  await page.getByRole("button", { name: "增加附件" }).click();
  await page.getByRole("alert").getByText("填写的内容还在").waitFor();
  await page.getByRole("button", { name: "撤销" }).click();
  await page.evaluate("delete document.createElementNS");
  await page.getByRole("button", { name: "再显示一次" }).click();
  expect(await offline.field("agency.name").inputValue()).toBe("福建省科学技术厅");
  expect(offline.events).toEqual([]);
});

testWith(["chromium"], "a link of the text leads nowhere, and a dragged text is no file", async () => {
  const offline = await OfflinePage.open();
  const { page } = offline;
  const linked = replaced(
    exampleText(),
    "涉及6家单位。",
    "涉及6家单位，见[网站](https://example.invalid/)。",
  );
  await offline.openText(linked);
  const url = page.url();
  await offline.field("overview.sections.3.body").focus();
  await page.locator(".preview a").click();
  await page.getByRole("button", { name: "看全文" }).click();
  await page.frameLocator("iframe.whole-report").getByRole("link", { name: "网站" }).click();
  await page.frameLocator("iframe.whole-report").locator("h1").waitFor();
  expect(page.url()).toBe(url);
  await page.getByRole("button", { name: "继续填写" }).click();
  await offline.field("agency.shortName").fill("科技厅");
  const isTaken = await page.evaluate(`(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData("text/plain", "文字");
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector("textarea").dispatchEvent(drop);
    return drop.defaultPrevented;
  })()`);
  expect(isTaken).toBe(false);
  expect(await offline.field("agency.shortName").inputValue()).toBe("科技厅");
  // Chrome before 119 asks before it leaves only where an event says so in its own way.
  const leaving = await page.evaluate(`(() => {
    const event = document.createEvent("BeforeUnloadEvent");
    event.initEvent("beforeunload", false, true);
    dispatchEvent(event);
    return [event.defaultPrevented, event.returnValue];
  })()`);
  expect(leaving).toEqual([true, "true"]);
  expect(offline.events).toEqual([]);
});

testWith(["chromium"], "nothing is asked of a network, and the policy of the file forbids it", async () => {
  const offline = await OfflinePage.open();
  const { page } = offline;
  await page.context().setOffline(true);
  onTestFinished(() => page.context().setOffline(false));
  await page.goto(pathToFileURL(PAGE_FILE).href);
  await offline.openFile(EXAMPLE);
  expect(await offline.findings()).toContain("没有发现问题");
  expect(offline.events).toEqual([]);
  const refused: string[] = [];
  page.on("requestfailed", (request) => refused.push(request.failure()?.errorText ?? ""));
  const tries = await page.evaluate<string[]>(`Promise.all([
    fetch("https://example.invalid/").then(() => "asked", () => "refused"),
    new Promise((done) => {
      const image = new Image();
      image.onload = () => done("asked");
      image.onerror = () => done("refused");
      image.src = "https://example.invalid/a.png";
    }),
  ])`);
  expect(tries).toEqual(["refused", "refused"]);
  // It is the policy that refuses them, before the missing network could.
  expect(new Set(refused)).toEqual(new Set(["csp"]));
  expect(offline.events.join()).toContain("Content Security Policy");
});
