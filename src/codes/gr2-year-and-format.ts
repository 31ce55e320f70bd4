/** The report year, the format that it decides, and last year's file. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR2008 = defineCode({
  code: "GR2008",
  severity: "error",
  title: { "zh-CN": "报告年度是四位年份", en: "The report year is a plain year" },
  why: { "zh-CN": "年度不加引号，2019年及以后。", en: "Without quotes, from 2019 on." },
  clause: "gov-report",
  wrong: 'year: "2022"',
  right: "year: 2022",
  message: {
    "zh-CN": (a: { found: string; spelling?: string; keys?: "zh" }) =>
      say(
        `报告年度写成了 ${a.found || "空的"}，应当是不加引号的四位年份，2019年及以后。`,
        a.spelling ? `改成 ${a.spelling}` : `如 ${a.keys ? "年度" : "year"}: 2022`,
      ),
    en: (a) =>
      say(
        `The report year is written ${a.found || "as nothing"}; it must be a plain year from 2019 on.`,
        a.spelling ? `Write ${a.spelling}` : `For example ${a.keys ? "年度" : "year"}: 2022`,
      ),
  },
});

export const GR2025 = defineCode({
  code: "GR2025",
  severity: "error",
  title: { "zh-CN": "报告是所要的年度的", en: "The report is on the year asked for" },
  why: {
    "zh-CN": "用 --year 指定了年度的，别的年度的报告多半是交错了文件，或者沿用去年的没有改年份。",
    en: "With --year a report on another year is mostly the wrong file, or last year's whose year was not changed.",
  },
  clause: "gov-report validate --year",
  wrong: { scene: "gov-report validate --year 2025 各局（财政局.docx 是2024年度的）" },
  right: { scene: "gov-report validate --year 2025 各局（都是2025年度的）" },
  message: {
    "zh-CN": (a: { year: string; expected: number }) =>
      say(
        `这份报告是${a.year}年度的，要的是${a.expected}年度。`,
        `换成${a.expected}年度的报告；年份写错的，改正`,
      ),
    en: (a) =>
      say(
        `This report is on ${a.year}; ${a.expected} is asked for.`,
        `Take the report on ${a.expected}, or correct its year`,
      ),
  },
});

export interface WrongFormat {
  found: string;
  reason: "unknown" | "mismatch" | "keys";
  year: string;
  /** The format that is wanted, and the one whose keys the file has. */
  version: string;
  keys: string;
}

export const GR2009 = defineCode({
  code: "GR2009",
  severity: "error",
  title: { "zh-CN": "格式版本与年度相符", en: "The template is the year's own" },
  why: {
    "zh-CN":
      "2019、2020年度用2019年试行格式，2021年度起用2021年格式，格式由年度决定。template 写成别的格式，或者表格是按别的格式填的，只报一次，先核对报告年度。",
    en: "Reports on 2019 and 2020 use the trial format, later ones that of 2021: the year decides. A template or tables of another format are told once; check the year first.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "template: 2019",
  right: "template: 2021",
  message: {
    "zh-CN": (a: WrongFormat) => {
      if (a.reason === "unknown")
        return say(`没有 ${a.found} 这个格式版本。`, `改成 ${a.version}，或者不写，由年度决定`);
      const [year, refill] = [
        "先核对报告年度",
        `年度没有写错的，按${a.version}年格式重填（各项见 gov-report schema --template ${a.version}）`,
      ];
      return a.reason === "keys"
        ? say(
            `${a.year}年度的报告应当用${a.version}年格式，这份文件却是按${a.found}年格式填的。`,
            year,
            refill,
          )
        : say(
            `${a.year}年度的报告应当用${a.version}年格式，这里写的是 ${a.found}。`,
            ...(a.keys === a.version ? [`改成 ${a.version}，或者删去这一行`] : [year, refill]),
          );
    },
    en: (a) => {
      if (a.reason === "unknown")
        return say(
          `There is no template ${a.found}.`,
          `Write ${a.version}, or leave it out: the year decides`,
        );
      const [year, refill] = [
        "Check the year first",
        `If it is right, fill in the form of ${a.version} (its keys: gov-report schema --template ${a.version})`,
      ];
      return a.reason === "keys"
        ? say(
            `A report on ${a.year} uses the format of ${a.version}; this file is filled in by that of ${a.found}.`,
            year,
            refill,
          )
        : say(
            `A report on ${a.year} uses template ${a.version}, not ${a.found}.`,
            ...(a.keys === a.version ? [`Write ${a.version}, or delete the line`] : [year, refill]),
          );
    },
  },
});

/** A row or group as another format has it: its label, both formats, what this one wants. */
export interface OtherFormat {
  label: string;
  found: string;
  version: string;
  rows: { key: string; label: string }[];
}

export const GR2022 = defineCode({
  code: "GR2022",
  severity: "error",
  title: { "zh-CN": "每一组都按本年度的格式填", en: "Each row and group is filled in by the year's format" },
  why: {
    "zh-CN":
      "两种格式的表二和（六）其他处理不同：2021年格式的（六）分三项，2019年试行格式是一行。混用的各组各报一次。原来只有一行的，2021年格式可填在“3.其他”里。",
    en: "Table 二 and （六）其他处理 differ between the formats: three rows since 2021, one before. A group of the other format is told once. What was one row can stand in 3.其他.",
  },
  clause: "国办公开办函〔2021〕30号、〔2019〕60号",
  wrong: "replace:applications.results.otherHandling: { naturalPerson: 1, total: 1 }",
  right: "applications: { results: { otherHandling: 0 } }",
  message: {
    "zh-CN": (a: OtherFormat) =>
      say(
        `${a.label}是按${a.found}年格式填的，这份报告用的是${a.version}年格式。`,
        `这里要填：${a.rows.map(({ key, label }) => `${label}（${key}）`).join("、")}`,
      ),
    en: (a) =>
      say(
        `${a.label} is filled in by the format of ${a.found}; this report uses that of ${a.version}.`,
        `What belongs here: ${a.rows.map(({ key, label }) => `${label} (${key})`).join(", ")}`,
      ),
  },
});
