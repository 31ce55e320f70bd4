import { Argument, type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import type { Language, Say } from "../diagnostics/language.js";
import type { Terminal } from "../host/terminal.js";
import { REPORTERS, type ReportingOptions, reporterFault, splitReporter } from "../reporters/deliver.js";
import { type KeyLanguage, ReportSchema } from "../schema/schema.js";
import { CURRENT, FIRST_YEAR, TEMPLATES } from "../templates/choose.js";
import { isName } from "../text/characters.js";
import { invalidOption, WrongUse } from "./usage.js";

/** What a command's definition is given: the language of its texts, and where its streams and its exit code go. */
export interface CommandLine {
  say: Say;
  terminal: Terminal;
  /** Takes the exit code. */
  done(code: number): void;
}

/** The whole command line, to which each command is added. */
export type Program = Command;

/** An option whose help describes its words by itself; completion of shells has them all the same. */
export class OptionWithWords<Usage extends string> extends Option<Usage> {
  constructor(
    flags: Usage,
    about: string,
    readonly words: readonly string[],
  ) {
    super(flags, about);
  }
}

/** The words that an option or argument with a parser of its own takes, for its help and for shells. */
export function withWords<T extends { argChoices?: string[] }>(option: T, words: readonly string[]): T {
  option.argChoices = [...words];
  return option;
}

/** An option that takes one of these words. */
export function choice<Usage extends string, const Word extends string>(
  flags: Usage,
  about: string,
  words: readonly Word[],
) {
  const option = new Option(flags, about);
  const parsed = option.argParser((value: string): Word => {
    const word = words.find((each) => each === value);
    if (word === undefined) throw invalidOption(option, value, { expected: "choice", choices: [...words] });
    return word;
  });
  return withWords(parsed, words);
}

/** An argument that takes one of these words. */
export function choiceArgument<Usage extends string, const Word extends string>(
  usage: Usage,
  about: string,
  words: readonly Word[],
) {
  const argument = new Argument(usage, about);
  const parsed = argument.argParser((value: string): Word => {
    const word = words.find((each) => each === value);
    if (word !== undefined) return word;
    const wanted = { expected: "choice" as const, choices: [...words] };
    throw new WrongUse({ reason: "invalidValue", argument: argument.name(), value, ...wanted });
  });
  return withWords(parsed, words);
}

/** The example that a command's help begins with. */
export function example(say: Say, command: string): string {
  return `${say("例：", "Example: ")}${command}\n`;
}

export const LANGUAGES: readonly Language[] = ["zh-CN", "en"];

export function languageOption(say: Say) {
  return choice("--lang <LANG>", say("消息的语言", "language of messages"), LANGUAGES).default<Language>(
    "zh-CN",
  );
}

/** Whose words the keys of a data file are in: every command that writes one has it. */
export function keysOption(say: Say) {
  const about = say(
    "键用哪种文字：en 英文，zh 中文（表中的用语）",
    "language of the keys: en, or zh for the words of the form",
  );
  return choice("--keys <LANG>", about, ["en", "zh"] satisfies KeyLanguage[]);
}

/** Overwrites only when it is told to: every command that writes a data file has it. */
export function forceOption(say: Say) {
  return new Option("--force", say("覆盖已有的文件", "overwrite a file that is there"));
}

/** How many files are worked on at a time. */
export function jobsOption(say: Say) {
  return countOption(
    "--jobs <N>",
    say("同时处理几个文件，默认按处理器的个数", "files at a time; one a core unless told otherwise"),
  );
}

/** An option that takes a whole number from 1 on. */
function countOption<Usage extends string>(flags: Usage, about: string) {
  const option = new Option(flags, about);
  return option.argParser((value: string): number => {
    const count = Number(value);
    if (!/^\d{1,3}$/.test(value) || count < 1) throw invalidOption(option, value, { expected: "count" });
    return count;
  });
}

export function filesArgument(say: Say) {
  return new Argument(
    "[FILE...]",
    say(
      "数据文件或者报告，文件夹（其中的各份报告），或者加引号的通配符",
      "data files or reports, folders (the reports in them), or quoted globs",
    ),
  );
}

/** How findings are told: common to every command that checks something. */
export function reportingOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  say: Say,
): Command<A, O & Reporting, G> {
  addReporting(command as unknown as Command, say);
  // Commander adds options to the command itself. The inferred type for any command would be too large.
  return command as unknown as Command<A, O & Reporting, G>;
}

type Reporting = ReturnType<ReturnType<typeof addReporting>["opts"]>;

function addReporting(command: Command, say: Say) {
  return command
    .addOption(reporterOption(say))
    .addOption(
      choice("--fail-on <LEVEL>", say("达到哪一级时退出码为1", "exit with 1 from this level on"), [
        "error",
        "warning",
        "never",
      ]).default<"error">("error"),
    )
    .addOption(languageOption(say))
    .addOption(
      choice("--color <WHEN>", say("颜色", "colours"), ["auto", "always", "never"]).default<"auto">("auto"),
    )
    .option("--quiet", say("只显示错误", "show errors only"))
    .option("--verbose", say("也显示相关位置的原文", "show the lines of related places too"));
}

/** How files are named besides by arguments: common to the commands that read many. */
export function inputOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  say: Say,
): Command<A, O & Inputs, G> {
  addInputs(command as unknown as Command, say);
  return command as unknown as Command<A, O & Inputs, G>;
}

type Inputs = ReturnType<ReturnType<typeof addInputs>["opts"]>;

function addInputs(command: Command, say: Say) {
  return command
    .option("--recursive", say("文件夹里下面各级的报告也算", "look into the folders in a folder too"))
    .option(
      "--files-from <FILE>",
      say(
        "文件名从这个清单里读，每行一个；- 表示标准输入",
        "read the names from a list, one a line; - is standard input",
      ),
    );
}

/** What build and validate have in common. */
export function checkingOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
  say: Say,
): Command<A, O & Comparing & Inputs & Reporting, G> {
  addComparing(command as unknown as Command, say);
  return reportingOptions(inputOptions(command as unknown as Command<A, O & Comparing, G>, say), say);
}

type Comparing = ReturnType<ReturnType<typeof addComparing>["opts"]>;

function addComparing(command: Command, say: Say) {
  return command
    .option(
      "--previous <FILE>",
      say("上一年的数据文件或者公布的报告", "last year's data file or published report"),
    )
    .option(
      "--children <FILE...>",
      say("所汇总的各机关的数据文件或者报告", "data files or reports of the organs summed up"),
    )
    .addOption(
      countOption(
        "--max-problems <N>",
        say("最多列出几条，其余只计数", "list so many at most and count the rest"),
      ),
    )
    .option(
      "--statistics",
      say(
        "只列每个编号有几处、几处可用 --fix 改正",
        "tell only how many there are of each code, and how many of them --fix mends",
      ),
    );
}

function reporterOption(say: Say) {
  const about = say(
    "结果的格式，可重复，可写入文件",
    "how to tell the findings; repeatable, to a file with =FILE",
  );
  const option = new Option("--reporter <NAME[=FILE]>", about);
  const parsed = option.argParser((value: string, before: string[]): string[] => {
    const [name, file] = splitReporter(value);
    if (!REPORTERS.includes(name) || file === "")
      throw invalidOption(option, value, { expected: "reporter", choices: REPORTERS });
    const all = [...before, value];
    const fault = reporterFault(all);
    if (fault) throw invalidOption(option, value, fault);
    return all;
  });
  return withWords(parsed, REPORTERS).default<string[]>([], "pretty");
}

/** The pretty reporter where none was asked for. */
export function withReporter<T extends ReportingOptions>(options: T): T {
  return options.reporter.length > 0 ? options : { ...options, reporter: ["pretty"] };
}

/** The full name of the agency that a data file is for. */
export function agencyOption(about: string) {
  const option = new Option("--agency <NAME>", about);
  return option.argParser((value: string): string => {
    if (isName(value)) return value.trim();
    throw invalidOption(option, value, { expected: "agency" });
  });
}

/** A choice of the schema, in its own word or a Chinese one. */
export function choiceOption<Usage extends string>(flags: Usage, key: "kind" | "level", say: Say) {
  const schema = CURRENT.schema.at(`/agency/${key}`) ?? {};
  const words = schema["x-values"] ?? {};
  const chinese = ReportSchema.choicesIn("zh", schema);
  const english = ReportSchema.choicesIn("en", schema);
  const choices = english.map((value, index) => ({ value, label: chinese[index] ?? value }));
  const told = choices.map(({ value, label }) => `${label}（${value}）`).join("、");
  const about = say(`${schema.title}：${told}`, `${schema.title}: ${english.join(", ")}`);
  const option = new OptionWithWords(flags, about, [...english, ...chinese]);
  return option.argParser((value: string): string => {
    const name = english.includes(value) ? value : words[value];
    if (name === undefined) throw invalidOption(option, value, { expected: "formChoice", choices });
    return name;
  });
}

/** The version of the national format that a file to fill in is of. */
export function templateOption(say: Say) {
  return choice(
    "--template <VERSION>",
    say("格式版本，不写时由年度决定", "version of the national format; the year decides without it"),
    TEMPLATES.map(({ version }) => version),
  );
}

/** The year of a report. */
export function yearOption(about: string) {
  const option = new Option("--year <YEAR>", about);
  return option.argParser((value: string): number => {
    if (/^\d{4}$/.test(value) && Number(value) >= FIRST_YEAR) return Number(value);
    throw invalidOption(option, value, { expected: "year" });
  });
}
