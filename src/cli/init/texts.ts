import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { usageFault } from "../../host/usage-fault.js";
import type { KeyLanguage } from "../../schema/schema.js";
import { CURRENT, TEMPLATES } from "../../templates/choose.js";

/** What init has done. */
export interface Told {
  name: string;
  schema: string;
  keys: KeyLanguage;
  year: number;
  version: string;
  /** Values still to be filled in. */
  open: number;
  /** The year is the one before this one, because nobody said. */
  guessed: boolean;
}

/** What is told when the file is written, and what to do next. */
export function told(written: Told, english: boolean): string {
  return (english ? toldInEnglish : toldInChinese)(written);
}

function toldInChinese({ name, schema, keys, year, version, open, guessed }: Told): string {
  return `${year}年度（${version}年格式）的数据文件写好了，有${open}处待填。
${guessed ? `没有指定年度，按上一年填了${year}；不对的，改文件里的 ${yearKey(keys)}。\n` : ""}${schema} 供编辑器提示用，与数据文件放在一起。
下一步：用编辑器打开 ${name}，填好后运行 gov-report validate ${name}
`;
}

function toldInEnglish({ name, schema, keys, year, version, open, guessed }: Told): string {
  return `The data file for ${year} (format of ${version}) is ready; ${open} places are still to be filled in (待填).
${guessed ? `No year was given, so it is last year, ${year}; mend ${yearKey(keys)} in the file if that is wrong.\n` : ""}${schema} is for editors; keep it beside the data file.
Next: open ${name} in an editor, fill it in, and run gov-report validate ${name}
`;
}

const yearKey = (keys: KeyLanguage) => CURRENT.schema.keyIn(keys, "", "year");

export function wrongName(english: boolean, file: string): Diagnostic {
  return usageFault(
    "GR9005",
    english
      ? {
          message: `A data file ends in .yaml; ${file} does not.`,
          hint: `Write ${file.replace(/\.\w+$/, "")}.yaml`,
        }
      : {
          message: `数据文件的名称以 .yaml 结尾，${file} 不是。`,
          hint: `改成 ${file.replace(/\.\w+$/, "")}.yaml`,
        },
  );
}

export function sameFile(english: boolean, file: string): Diagnostic {
  return usageFault(
    "GR9005",
    english
      ? { message: `${file} is last year's file itself.`, hint: "Name another file for this year" }
      : { message: `${file} 就是上一年的数据文件。`, hint: "本年度的数据文件另起一个名称" },
  );
}

export function wrongYear(english: boolean, from: string, last: number, year: number): Diagnostic {
  return usageFault(
    "GR9005",
    english
      ? {
          message: `${from} reports on ${last}, so the next report is on ${last + 1}, not ${year}.`,
          hint: "Leave out --year, or give the file of the year before",
        }
      : {
          message: `${from} 是${last}年度的，接下去是${last + 1}年度，不是${year}年度。`,
          hint: "不写 --year，或者改用上一年度的数据文件",
        },
  );
}

export function wrongTemplate(english: boolean, year: number, version: string | undefined): Diagnostic {
  const known = TEMPLATES.map(({ years: { from, to }, version: one }) => ({ from, to, one }));
  if (version === undefined) {
    const from = Math.min(...known.map((each) => each.from));
    return usageFault(
      "GR9005",
      english
        ? { message: `There is no format for ${year}.`, hint: `Give a year from ${from} on` }
        : { message: `没有${year}年度的格式。`, hint: `年度从${from}年起` },
    );
  }
  return usageFault(
    "GR9005",
    english
      ? {
          message: `Reports on ${year} have the format of ${version}.`,
          hint: "Leave out --template: the year decides",
        }
      : { message: `${year}年度的报告用${version}年格式。`, hint: "不写 --template，由年度决定" },
  );
}
