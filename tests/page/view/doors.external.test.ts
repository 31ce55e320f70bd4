import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect } from "vitest";
import { EXAMPLE, EXAMPLE_2019, exampleText, replaced } from "../../support/files.js";
import { foreign } from "../../support/foreign.js";
import { formOf } from "../../support/forms.js";
import { OfflinePage } from "../../support/offline-page.js";
import { csv } from "../../support/registers.js";
import { folder, gov } from "../../support/run-cli.js";
import { testWith } from "../../support/tools.js";

/** A folder with the example built in every format. */
async function built() {
  const cwd = folder({ "data.yaml": exampleText() });
  expect(await gov(["build", "data.yaml", "--format", "docx,html"], cwd)).toMatchObject({ status: 0 });
  return cwd;
}

describe("doors", () => {
  testWith(
    ["chromium"],
    "a filled form, a document and a web page are read as the command line reads them",
    async () => {
      const cwd = await built();
      writeFileSync(path.join(cwd, "填报表.xlsx"), await formOf(exampleText()));
      for (const name of ["填报表.xlsx", "data.docx", "data.html"]) {
        const offline = await OfflinePage.open();
        await offline.openFile(path.join(cwd, name));
        expect(await offline.field("applications.newlyReceived.naturalPerson").inputValue(), name).toBe("6");
        expect(await offline.field("overview.sections.4.body").inputValue()).toContain(
          "政府信息公开由厅办公室督办",
        );
        expect(await offline.field("problems.sections.2.title").inputValue()).toBe("进一步创新公开形式");
        expect(offline.events).toEqual([]);
      }
    },
  );

  testWith(["chromium"], "a report of the format of 2019, with its own table and units", async () => {
    const offline = await OfflinePage.open();
    await offline.openFile(EXAMPLE_2019);
    expect(await offline.findings()).toContain("没有发现问题");
    expect(await offline.field("proactiveDisclosure.procurement.unit").inputValue()).toBe("万元");
    const data = await offline.take("yaml");
    const typed = folder({ "data.yaml": data.bytes });
    const own = folder({ "data.yaml": readFileSync(EXAMPLE_2019) });
    for (const cwd of [typed, own]) await gov(["build", "data.yaml", "--format", "docx"], cwd);
    const docx = (cwd: string) => readFileSync(path.join(cwd, "data.docx"));
    expect(docx(typed).equals(docx(own))).toBe(true);
    expect(Buffer.compare((await offline.take("docx")).bytes, docx(own))).toBe(0);
  });

  testWith(["chromium"], "a file that is dropped on the page is opened", async () => {
    const offline = await OfflinePage.open();
    await offline.page.evaluate(`{
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([${JSON.stringify(exampleText())}], "data.yaml"));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    }`);
    expect(await offline.findings()).toContain("没有发现问题");
    expect(await offline.field("agency.name").inputValue()).toBe("福建省科学技术厅");
  });

  testWith(
    ["chromium"],
    "a file that is opened from many that were checked is given up at once, and these are still there",
    async () => {
      const cwd = folder({ "甲.yaml": exampleText(), "乙.yaml": exampleText(), "丙.yaml": "%PDF-1.7" });
      // While that is held, the worker is not asked to open the file: reading it does not end.
      const offline = await OfflinePage.open(
        1280,
        `const post = Worker.prototype.postMessage;
        globalThis.isHeld = true;
        Worker.prototype.postMessage = function (given) {
          if (!globalThis.isHeld || given.name !== "open") post.call(this, given);
        };`,
      );
      const { page } = offline;
      const files = ["甲.yaml", "乙.yaml", "丙.yaml"].map((name) => path.join(cwd, name));
      await offline.choose("选择多份文件…", files);
      await page.getByRole("button", { name: "丙.yaml" }).click();
      const open = page.getByRole("button", { name: "打开填写" });
      expect(await open.count()).toBe(0);
      await page.getByRole("button", { name: "乙.yaml" }).click();
      await open.click();
      await page.getByRole("button", { name: "取消" }).click();
      await page.evaluate("globalThis.isHeld = false");
      await open.click();
      await offline.checked();
      await page.getByRole("button", { name: "返回首页" }).click();
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: /退回单/ }).click();
      expect((await download).suggestedFilename()).toBe("核对退回单.xlsx");
      expect(offline.events).toEqual([]);
    },
  );

  testWith(
    ["chromium"],
    "last year's report begins this year's: agency, contacts, what was carried over",
    async () => {
      const cwd = folder({
        "data.yaml": replaced(exampleText(), "carriedToNextYear: 0", "carriedToNextYear: { commercial: 2 }"),
      });
      const offline = await OfflinePage.open();
      await offline.choose("有去年的报告，从它开始…", path.join(cwd, "data.yaml"));
      // What is wrong in last year's sums is told, and nothing begins with it.
      expect(await offline.page.getByRole("alert").textContent()).toContain("GR3");
      await offline.choose("有去年的报告，从它开始…", EXAMPLE);
      await offline.checked();
      expect(await offline.field("year").inputValue()).toBe("2023");
      expect(await offline.field("agency.name").inputValue()).toBe("福建省科学技术厅");
      expect(await offline.field("applications.carriedFromLastYear.naturalPerson").inputValue()).toBe("0");
      // It is there to be compared with.
      await offline.field("applications.carriedFromLastYear.naturalPerson").fill("3");
      const data = new TextDecoder().decode((await offline.take("yaml")).bytes);
      expect(data).toContain("上年文件: 2022.yaml");
    },
  );

  testWith(
    ["chromium"],
    "a register of applications fills table 三, and what makes each number can be saved",
    async () => {
      const rows = csv(
        "1,自然人,2022-03-01,予以公开,2022-03-10",
        "2,商业企业,2022-04-01,予以公开,2022-04-10",
        "3,自然人,2022-12-20,,",
      );
      const cwd = folder({ "台账.csv": rows, "坏.csv": rows.replace("商业企业", "火星人") });
      const offline = await OfflinePage.open();
      await offline.begin();
      await offline.choose("从申请台账统计表三…", path.join(cwd, "坏.csv"));
      await offline.page.locator("#part-applications .findings li.error").waitFor();
      expect(await offline.page.locator("#part-applications .findings").textContent()).toContain("火星人");
      expect(await offline.field("applications.newlyReceived.naturalPerson").inputValue()).toBe("");
      await offline.choose("从申请台账统计表三…", path.join(cwd, "台账.csv"));
      await offline.page.getByText("已按台账的 3 件申请填好表三").waitFor();
      expect(await offline.field("applications.newlyReceived.naturalPerson").inputValue()).toBe("2");
      expect(await offline.field("applications.carriedToNextYear.naturalPerson").inputValue()).toBe("1");
      const download = offline.page.waitForEvent("download");
      await offline.page.getByRole("button", { name: "保存各数的依据…" }).click();
      const evidence = path.join(folder(), "依据.xlsx");
      await (await download).saveAs(evidence);
      await gov(["tally", "台账.csv", "--year", "2022", "-o", "o.yaml", "--sheet", "依据.xlsx"], cwd);
      expect(readFileSync(evidence).equals(readFileSync(path.join(cwd, "依据.xlsx")))).toBe(true);
      // The register alone begins a report too, of the year that stands there.
      const other = await OfflinePage.open();
      await other.page.getByLabel("报告年度").fill("2022");
      await other.openFile(path.join(cwd, "台账.csv"));
      expect(await other.field("applications.newlyReceived.commercial").inputValue()).toBe("1");
    },
  );

  testWith(
    ["chromium"],
    "what is no report is told as the command line tells it, and nothing else happens",
    async () => {
      const bad: Record<string, string | Uint8Array> = {
        "空.yaml": "",
        "乱.yaml": "a: [1, 2\nb",
        "二进制.yaml": new Uint8Array([0, 159, 146, 150, 0, 1]),
        "坏.docx": "PK\x03\x04 no zip at all",
        "旧.doc": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        "网页.html": "<html><body><p>没有表格</p></body></html>",
        "别的.xlsx": "no workbook",
        "扫描.pdf": "%PDF-1.4 nothing",
      };
      const cwd = folder(bad);
      const offline = await OfflinePage.open();
      for (const name of Object.keys(bad)) {
        await offline.choose("选择文件…", path.join(cwd, name));
        const told = offline.page.getByRole("alert").locator("li").filter({ hasText: name });
        await told.first().waitFor();
        if (name.endsWith(".pdf")) expect(await told.textContent()).toContain("PDF");
        else {
          const { stdout } = await gov(["validate", name, "--reporter", "json"], cwd);
          const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string }[] };
          expect(await told.first().textContent(), name).toContain(diagnostics[0]!.code);
        }
      }
      expect(await offline.page.getByRole("button", { name: "开始填写" }).isVisible()).toBe(true);
      expect(offline.events).toEqual([]);
    },
  );

  testWith(
    ["chromium"],
    "many files are checked one by one, with one return sheet as the command line makes it",
    async () => {
      const cwd = await built();
      const wrong = replaced(exampleText(), "carriedToNextYear: 0", "carriedToNextYear: { commercial: 2 }");
      writeFileSync(path.join(cwd, "错.yaml"), wrong);
      writeFileSync(path.join(cwd, "坏.docx"), "no document");
      const names = ["data.yaml", "data.docx", "错.yaml", "坏.docx"];
      const offline = await OfflinePage.open();
      const { page } = offline;
      await offline.choose(
        "选择多份文件…",
        names.map((name) => path.join(cwd, name)),
      );
      await page.getByText("已核对 4 / 4 份").waitFor();
      const rows = await page
        .locator("table.list tbody tr")
        .evaluateAll((all: { textContent: string }[]) => all.map(({ textContent }) => textContent));
      expect(rows[0]).toContain("data.yaml福建省科学技术厅202200");
      expect(rows[2]).toMatch(/^错\.yaml福建省科学技术厅2022[1-9]/);
      await page.getByRole("button", { name: "错.yaml" }).click();
      expect(await page.locator("table.list .findings").textContent()).toContain("GR3");
      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "保存退回单…" }).click();
      const sheet = path.join(folder(), "sheet.xlsx");
      await (await download).saveAs(sheet);
      await gov(["validate", ...names, "--reporter", "sheet=退回单.xlsx"], cwd);
      expect(readFileSync(sheet).equals(readFileSync(path.join(cwd, "退回单.xlsx")))).toBe(true);
      await page.getByRole("button", { name: "打开填写" }).click();
      await offline.checked();
      expect(await offline.findings()).toContain("错误");
    },
  );

  testWith(["chromium"], "documents of others come in with what was doubted in them", async () => {
    const cwd = folder({ "外来.docx": foreign("spans.html"), "网页.html": foreign("spans.html") });
    const offline = await OfflinePage.open();
    await offline.openFile(path.join(cwd, "网页.html"));
    expect(await offline.field("agency.name").inputValue()).not.toBe("");
    expect(offline.events).toEqual([]);
  });
});
