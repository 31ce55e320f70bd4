import { fileArgument } from "../../codes/shell-argument.js";
import type { Language } from "../../diagnostics/language.js";
import { visible } from "../../diagnostics/visible.js";
import type { KeyLanguage } from "../../schema/schema.js";
import { CURRENT } from "../../templates/choose.js";

/** What init has done. */
interface InitResult {
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

/** What `init` says once the file is written, with the next step. */
export function initSummary(written: InitResult, language: Language): string {
  return TOLD[language](written);
}

const TOLD: Record<Language, (written: InitResult) => string> = { "zh-CN": toldInChinese, en: toldInEnglish };

function toldInChinese({ name, schema, keys, year, version, open, guessed }: InitResult): string {
  return `${year}年度（${version}年格式）的数据文件写好了，有${open}处待填。
${guessed ? `没有指定年度，按上一年填了${year}；不对的，改文件里的 ${yearKey(keys)}。\n` : ""}${schema} 供编辑器提示用，与数据文件放在一起。
下一步：用编辑器打开 ${visible(name)}，填好后运行 gov-report validate ${fileArgument(name, "文件")}
`;
}

function toldInEnglish({ name, schema, keys, year, version, open, guessed }: InitResult): string {
  return `The data file for ${year} (format of ${version}) is ready; ${open} places are still to be filled in (待填).
${guessed ? `No year was given, so it is last year, ${year}; mend ${yearKey(keys)} in the file if that is wrong.\n` : ""}${schema} is for editors; keep it beside the data file.
Next: open ${visible(name)} in an editor, fill it in, and run gov-report validate ${fileArgument(name, "FILE")}
`;
}

const yearKey = (keys: KeyLanguage) => CURRENT.schema.keyIn(keys, "", "year");
