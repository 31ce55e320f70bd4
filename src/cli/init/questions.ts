import { isCancel, select, text } from "@clack/prompts";
import { type Language, sayIn } from "../../diagnostics/language.js";
import type { Person } from "../../host/terminal.js";
import { type KeyLanguage, ReportSchema } from "../../schema/schema.js";
import { CURRENT, FIRST_YEAR } from "../../templates/choose.js";
import { isName } from "../../text/characters.js";

export interface Answers {
  year: number;
  agency: string;
  kind: string;
  level: string;
  keys: KeyLanguage;
}

/** Asks a person at the terminal what a new data file needs to know; undefined when they leave (Ctrl+C, Esc). */
export async function askForReport(
  person: Person,
  language: Language,
  yearBefore: number,
): Promise<Answers | undefined> {
  const say = sayIn(language);
  const arrows = say("（上下键选择，回车确定）", " (arrow keys, then Enter)");
  // The library's own hints are English in every language, so they are left out.
  const choose = { ...person, showInstructions: false };
  const year = await text({
    ...person,
    message: say("报告哪一年度的情况？", "Which year is the report on?"),
    initialValue: String(yearBefore),
    validate: (typed = "") =>
      /^\d{4}$/.test(typed.trim()) && Number(typed) >= FIRST_YEAR
        ? undefined
        : say(`写四位年份，${FIRST_YEAR}年及以后`, `A year of four digits from ${FIRST_YEAR} on`),
  });
  if (isCancel(year)) return undefined;
  const agency = await text({
    ...person,
    message: say("报告机关的全称？", "The agency's full name?"),
    placeholder: say("如：福建省科学技术厅", "such as 福建省科学技术厅"),
    validate: (typed = "") => (isName(typed) ? undefined : say("写机关的正式全称", "Its official full name")),
  });
  if (isCancel(agency)) return undefined;
  const kind = await select({
    ...choose,
    message: `${labelOf("kind")}${arrows}`,
    options: choices("kind"),
    initialValue: "department",
  });
  if (isCancel(kind)) return undefined;
  const level = await select({
    ...choose,
    message: `${labelOf("level")}${arrows}`,
    options: choices("level"),
    initialValue: "county",
  });
  if (isCancel(level)) return undefined;
  const keys = await select<KeyLanguage>({
    ...choose,
    message: say("数据文件里的键用哪种文字？", "Which language for the keys of the data file?") + arrows,
    options: [
      {
        value: "zh",
        label: say("中文，如 本年新收: { 自然人: 6 }", "Chinese, like 本年新收: { 自然人: 6 }"),
      },
      {
        value: "en",
        label: say(
          "英文，如 newlyReceived: { naturalPerson: 6 }",
          "English, like newlyReceived: { naturalPerson: 6 }",
        ),
      },
    ],
  });
  if (isCancel(keys)) return undefined;
  return { year: Number(year), agency: agency.trim(), kind, level, keys };
}

function labelOf(key: string): string {
  return `${CURRENT.schema.title(`agency.${key}`)}？`;
}

/** The choices by their official words, which every language of the program leaves Chinese. */
function choices(key: string): { value: string; label: string }[] {
  const schema = CURRENT.schema.at(`/agency/${key}`) ?? {};
  const labels = ReportSchema.choicesIn("zh", schema);
  return ReportSchema.choicesIn("en", schema).map((value, index) => ({ value, label: labels[index]! }));
}
