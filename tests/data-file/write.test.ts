import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { type DataValue, writeDataFile } from "../../src/data-file/write.js";
import { TO_FILL } from "../../src/syntax/placeholder.js";
import { template2021 } from "../../src/templates/2021.js";
import { exampleText, MINIMAL } from "../support/files.js";
import { randomReport, write } from "../support/random-report.js";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => compile({ name: "data.yaml", bytes: bytes(text) });
type Values = { [key: string]: DataValue };

/** Every figure as it is read, without its place in the file. */
function figuresOf(text: string): unknown {
  const { figures, diagnostics } = read(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  return [...figures!.values()].map(({ path, text: printed, origin, remark }) => [
    path,
    printed,
    origin,
    remark,
  ]);
}

function rewritten(text: string): string {
  return writeDataFile({ template: template2021, values: read(text).report as unknown as Values });
}

describe("writing a data file", () => {
  test("what is written reads back as the same report", () => {
    for (const text of [MINIMAL, exampleText()]) {
      // A narrative ends with its line; it makes no difference to what is printed.
      const trimmed = (report: unknown) => JSON.stringify(report).replaceAll('\\n"', '"');
      expect(trimmed(read(rewritten(text)).report)).toEqual(trimmed(read(text).report));
      expect(figuresOf(rewritten(text))).toEqual(figuresOf(text));
    }
  });

  test("random reports read back too, and a second writing changes nothing", () => {
    fc.assert(
      fc.property(randomReport().map(write), ({ text }) => {
        const once = rewritten(text);
        expect(read(once).report).toEqual(read(text).report);
        expect(rewritten(once)).toBe(once);
      }),
      { numRuns: 60 },
    );
  });

  test("rows stand on one line, narratives as block literals, texts that look like numbers in quotes", () => {
    const text = writeDataFile({
      template: template2021,
      values: {
        applications: { newlyReceived: { naturalPerson: 6, commercial: { value: 1, remark: "含补正1件" } } },
        agency: { name: "某局", contact: { postcode: "010010", phone: "0591-87869628", fax: "no" } },
        overview: { body: "第一段。\n\n第二段：“引文”。" },
        signature: { name: "某局", date: "2023-01-18" },
        proactiveDisclosure: { administrativeCharges: { amount: "27.940" } },
      },
      comments: new Map([
        ["applications", "三、收到和处理政府信息公开申请情况"],
        ["agency.name", "机关全称"],
      ]),
      head: "某局2022年报告",
    });
    expect(text).toBe(`# 某局2022年报告

agency:
  # 机关全称
  name: 某局
  contact:
    postcode: "010010"
    phone: "0591-87869628"
    fax: "no"

signature:
  name: 某局
  date: 2023-01-18

overview:
  body: |
    第一段。

    第二段：“引文”。

proactiveDisclosure:
  administrativeCharges: { amount: 27.940 }

# 三、收到和处理政府信息公开申请情况
applications:
  newlyReceived: { naturalPerson: 6, commercial: { value: 1, remark: 含补正1件 } }
`);
  });

  test("a value still to be filled in is said to be one, once, at its place", () => {
    const values = {
      ...(read(MINIMAL).report as unknown as Values),
      year: TO_FILL,
      problems: { body: TO_FILL },
    };
    const { diagnostics } = read(writeDataFile({ template: template2021, values }));
    expect(diagnostics.map(({ code, place }) => [code, place.pointer])).toEqual([
      ["GR2007", "/year"],
      ["GR2007", "/problems/body"],
    ]);
  });

  test("any text survives, or is told to be no text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (name) => {
        const values = {
          ...(read(MINIMAL).report as unknown as Values),
          agency: { name: `甲${name}乙`, kind: "other" },
        };
        const text = writeDataFile({ template: template2021, values });
        const { report, diagnostics } = read(text);
        if (diagnostics.every(({ severity }) => severity !== "error"))
          expect(report!.agency.name).toBe(`甲${name}乙`);
      }),
      { numRuns: 200 },
    );
  });
});
