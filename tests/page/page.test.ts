import { describe, expect, test, vi } from "vitest";
import Workbook from "../../generated/exceljs.js";
import { textAt } from "../../src/page/draft.js";
import { withValue } from "../../src/page/edit.js";
import type { GivenFile } from "../../src/page/given.js";
import { Page } from "../../src/page/page.js";
import { type Pipeline, Work } from "../../src/page/work.js";
import { exampleText, replaced } from "../support/files.js";
import { csv } from "../support/registers.js";

const BEGINNING = { year: 2022, name: "清河县教育局", kind: "department" };

const file = (name: string, text = exampleText()): GivenFile => new File([text], name);

/** A file that is read when it is told to. */
function slow(name: string, text = exampleText()) {
  const bytes = new TextEncoder().encode(text);
  let read: () => void = () => {};
  const opened = new Promise<void>((resolve) => {
    read = resolve;
  });
  const own: GivenFile = { name, size: bytes.length, arrayBuffer: () => opened.then(() => bytes.buffer) };
  return { file: own, read };
}

/** The page over the pipeline itself, with every question and its answer. */
function opened(answer = true, work: object = new Work()) {
  const asked: string[] = [];
  const pipeline = new Proxy({} as Pipeline, {
    get:
      (_, name) =>
      async (...given: unknown[]) =>
        String(name).startsWith("cancel")
          ? asked.push(String(name))
          : (work as unknown as Record<string, (...all: unknown[]) => unknown>)[String(name)]!(...given),
  });
  const page = new Page(
    pipeline,
    () => {
      asked.push("leave");
      return answer;
    },
    () => {},
  );
  return { page, asked };
}

/** The files that a return sheet names. */
async function filesOf(sheet: Uint8Array | undefined): Promise<unknown[]> {
  const workbook = new Workbook();
  // exceljs's types take Node's buffers only.
  await workbook.xlsx.load(sheet as unknown as ArrayBuffer);
  const named: unknown[] = [];
  workbook
    .getWorksheet("各单位合计")!
    .getColumn(2)
    .eachCell(({ value }) => named.push(value));
  expect(named.shift()).toBe("文件");
  return named;
}

const agency = (page: Page) => textAt(page.session!.draft.values, "agency.name");

function type(page: Page, text: string): void {
  const session = page.session!;
  session.change(withValue(session.draft, "otherMatters.body", text));
}

describe("files that are handed over", () => {
  test("while another is being read, the newest one is opened and the other never takes its place", async () => {
    const { page } = opened();
    const first = slow("大.docx", "no document");
    const second = slow("data.yaml");
    const both = [page.open([first.file], BEGINNING), page.open([second.file], BEGINNING)];
    second.read();
    await both[1];
    expect(page.isReading).toBe(false);
    type(page, "已经填写");
    first.read();
    await both[0];
    expect(agency(page)).toBe("福建省科学技术厅");
    expect(textAt(page.session!.draft.values, "otherMatters.body")).toBe("已经填写");
    expect(page.told).toEqual([]);
  });

  test("do not take the place of what is not saved unless that is wanted, whenever it was typed", async () => {
    const { page, asked } = opened(false);
    await page.begin(BEGINNING);
    const other = slow("data.yaml");
    const reading = page.open([other.file], BEGINNING);
    type(page, "读文件时填写的");
    other.read();
    await reading;
    expect(asked).toEqual(["leave"]);
    expect(agency(page)).toBe("清河县教育局");
    await page.open([file("a.yaml"), file("b.yaml")], BEGINNING);
    page.home();
    expect(asked).toEqual(["leave", "leave", "leave"]);
    expect(agency(page)).toBe("清河县教育局");
  });

  test("that are no report are told over the report that is open, which stays", async () => {
    const { page, asked } = opened();
    await page.begin(BEGINNING);
    type(page, "填写的");
    await page.open([file("坏.docx", "PK\u0003\u0004")], BEGINNING);
    expect(page.told.map(({ place }) => place)).toEqual(["坏.docx"]);
    expect(textAt(page.session!.draft.values, "otherMatters.body")).toBe("填写的");
    expect(asked).toEqual([]);
  });

  test("are given up, and what comes of them later is dropped", async () => {
    const { page, asked } = opened();
    const reading = slow("data.yaml");
    const done = page.open([reading.file], BEGINNING);
    expect(page.isReading).toBe(true);
    page.cancel();
    expect(asked).toEqual(["cancel"]);
    reading.read();
    await done;
    expect(page.isReading).toBe(false);
    expect(page.session).toBeUndefined();
  });
});

describe("many files", () => {
  test("are still there when one that was opened from them is closed", async () => {
    const { page } = opened();
    await page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING);
    await page.open(page.audit!.files.slice(1), BEGINNING);
    expect(agency(page)).toBe("福建省科学技术厅");
    page.home();
    expect(page.session).toBeUndefined();
    expect(page.audit!.audited.map(({ name }) => name)).toEqual(["甲.yaml", "乙.yaml"]);
    page.home();
    expect(page.audit).toBeUndefined();
  });

  test("that are handed over while others are being checked are not mixed with them", async () => {
    const { page } = opened();
    const late = slow("旧.yaml");
    const old = page.open([late.file, file("旧（二）.yaml")], BEGINNING);
    page.home();
    const next = page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING);
    late.read();
    await Promise.all([old, next]);
    expect(page.audit!.audited.map(({ name }) => name)).toEqual(["甲.yaml", "乙.yaml"]);
  });

  test("of two batches that are handed over at once are those of the second, in the return sheet too", async () => {
    const { page } = opened();
    const old = page.open([file("旧.yaml"), file("旧（二）.yaml")], BEGINNING);
    await Promise.all([old, page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING)]);
    expect(page.audit!.audited.map(({ name }) => name)).toEqual(["甲.yaml", "乙.yaml"]);
    expect(await filesOf(await page.auditSheet())).toEqual(["甲.yaml", "乙.yaml"]);
  });

  test("stand on the return sheet where the worker ends at one of them, and those before it too", async () => {
    class Ending extends Work {
      override audit(given: GivenFile, ...others: [string, "zh-CN"]) {
        return given.name === "乙.yaml"
          ? Promise.reject(new Error("out of memory"))
          : super.audit(given, ...others);
      }
    }
    const { page } = opened(true, new Ending());
    await page.open([file("甲.yaml"), file("乙.yaml"), file("丙.yaml")], BEGINNING);
    expect(page.audit!.audited.map(({ errors }) => errors)).toEqual([0, 1, 0]);
    expect(await filesOf(await page.auditSheet())).toEqual(["甲.yaml", "乙.yaml", "丙.yaml"]);
  });

  test("that were left while their return sheet was made have none, and nothing is told of it", async () => {
    let end: (error?: Error) => void = () => {};
    class Slow extends Work {
      override auditSheet(...given: Parameters<Work["auditSheet"]>) {
        const made = super.auditSheet(...given);
        return new Promise<Uint8Array>((resolve, reject) => {
          end = (error) => (error ? reject(error) : resolve(made));
        });
      }
    }
    for (const error of [new Error("cancelled"), undefined]) {
      const { page } = opened(true, new Slow());
      await page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING);
      const asked = page.auditSheet();
      await Promise.resolve();
      page.home();
      end(error);
      expect(await asked).toBeUndefined();
      expect(page.told).toEqual([]);
    }
  });

  test("are told where no return sheet can be made", async () => {
    const { page } = opened(
      true,
      new (class extends Work {
        override auditSheet() {
          return Promise.reject(new Error("out of memory"));
        }
      })(),
    );
    await page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING);
    expect(await page.auditSheet()).toBeUndefined();
    expect(page.told.map(({ code }) => code)).toEqual(["GR9003"]);
  });

  test("show why one of them cannot be opened", async () => {
    const { page } = opened();
    const wrong = file("乙.yaml", replaced(exampleText(), "applications:", "applications: 5\nx:"));
    await page.open([file("甲.yaml"), wrong], BEGINNING);
    await page.open([wrong], BEGINNING);
    expect(page.session).toBeUndefined();
    expect(page.told.map(({ code }) => code)).toContain("GR2003");
  });

  test("dropped on an open report take its place once that is wanted", async () => {
    const { page, asked } = opened();
    await page.begin(BEGINNING);
    type(page, "填写的");
    await page.open([file("甲.yaml"), file("乙.yaml")], BEGINNING);
    expect(asked).toEqual(["leave", "cancelAudit"]);
    expect(page.session).toBeUndefined();
    expect(page.audit!.audited).toHaveLength(2);
  });
});

test("a register that is dropped is counted for the year and the agency that were typed", async () => {
  const { page } = opened();
  page.beginning = BEGINNING;
  await page.open([file("台账.csv", csv("a,个人,2022-1-5,信访,2022-2-1"))]);
  expect([agency(page), textAt(page.session!.draft.values, "year")]).toEqual(["清河县教育局", "2022"]);
  expect(page.session!.counted!.count).toBe(1);
});

test("a register that is counted leaves what was typed above and below the table meanwhile", async () => {
  const { page } = opened();
  await page.begin(BEGINNING);
  const session = page.session!;
  const { value } = await new Work().register(
    file("台账.csv", csv("a,个人,2022-1-5,信访,2022-2-1")),
    session.draft,
    "zh-CN",
  );
  session.change(withValue(session.draft, "applications.note", "数字以台账为准。"));
  session.count(value!);
  expect(textAt(session.draft.values, "applications.note")).toBe("数字以台账为准。");
  expect(textAt(session.draft.values, "applications.newlyReceived.naturalPerson")).toBe("1");
});

test("a change that a check proposed waits for the next one where its text was changed since", async () => {
  const { page } = opened();
  await page.open([file("data.yaml")]);
  const session = page.session!;
  const path = "otherMatters.body";
  type(page, "受理申请６件。");
  await vi.waitFor(() => expect(session.isBusy).toBe(false));
  const change = { path, from: 4, to: 5, text: "6" };
  type(page, "今年受理申请６件。");
  session.mend([change]);
  expect(textAt(session.draft.values, path)).toBe("今年受理申请６件。");
  await vi.waitFor(() => expect(session.isBusy).toBe(false));
  session.mend([{ ...change, from: 6, to: 7 }]);
  expect(textAt(session.draft.values, path)).toBe("今年受理申请6件。");
});
