import { Argument, type Command, InvalidArgumentError, Option } from "commander";
import type { Language } from "../diagnostics/codes.js";
import type { Terminal } from "../host/terminal.js";
import { REPORTERS, type ReportingOptions, reporterFault, splitReporter } from "../reporters/deliver.js";
import { type KeyLanguage, ReportSchema } from "../schema/schema.js";
import { CURRENT } from "../templates/choose.js";
import { isName } from "../text/characters.js";

/** What a command's definition is given: the language of its texts, and where its streams and its exit code go. */
export interface CommandLine {
  say: Say;
  terminal: Terminal;
  /** Takes the exit code. */
  done(code: number): void;
}

/** A text in the language of the command line. */
export type Say = (zh: string, en: string) => string;

/** An option whose help tells its words in a way of its own; shells are to know them all the same. */
export class OptionWithWords extends Option {
  constructor(
    flags: string,
    about: string,
    readonly words: readonly string[],
  ) {
    super(flags, about);
  }
}

/** The words that an option with a parser of its own takes, for its help and for shells. */
export function withWords(option: Option, words: readonly string[]): Option {
  option.argChoices = [...words];
  return option;
}

/** The example that a command's help begins with. */
export function example(say: Say, command: string): string {
  return `${say("例：", "Example: ")}${command}\n`;
}

export function languageOption(say: Say): Option {
  return new Option("--lang <LANG>", say("消息的语言", "language of messages"))
    .choices(["zh-CN", "en"] satisfies Language[])
    .default("zh-CN");
}

/** Whose words the keys of a data file are in: every command that writes one has it. */
export function keysOption(say: Say): Option {
  return new Option(
    "--keys <LANG>",
    say(
      "键用哪种文字：en 英文，zh 中文（表中的用语）",
      "language of the keys: en, or zh for the words of the form",
    ),
  )
    .choices(["en", "zh"] satisfies KeyLanguage[])
    .default("en");
}

/** Overwrites only when it is told to: every command that writes a data file has it. */
export function forceOption(say: Say): Option {
  return new Option("--force", say("覆盖已有的文件", "overwrite a file that is there"));
}

/** How many files are worked on at a time. */
export function jobsOption(say: Say): Option {
  return new Option(
    "--jobs <N>",
    say("同时处理几个文件，默认按处理器的个数", "files at a time; one a core unless told otherwise"),
  ).argParser((value: string) => {
    const jobs = Number(value);
    if (!/^\d{1,3}$/.test(value) || jobs < 1) {
      throw new InvalidArgumentError(say("要填1以上的整数", "give a whole number from 1 on"));
    }
    return jobs;
  });
}

export function filesArgument(say: Say): Argument {
  return new Argument(
    "[FILE...]",
    say("数据文件、文件夹或加引号的通配符", "data files, folders or quoted globs"),
  ).default([], "data.yaml");
}

/** How findings are told: common to every command that checks something. */
export function reportingOptions(command: Command, say: Say): Command {
  return command
    .addOption(
      withWords(
        new Option(
          "--reporter <NAME[=FILE]>",
          say("结果的格式，可重复，可写入文件", "how to tell the findings; repeatable, to a file with =FILE"),
        ),
        REPORTERS,
      )
        .argParser(collectReporter(say))
        .default([] as string[], "pretty"),
    )
    .addOption(
      new Option("--fail-on <LEVEL>", say("达到哪一级时退出码为1", "exit with 1 from this level on"))
        .choices(["error", "warning", "never"])
        .default("error"),
    )
    .addOption(languageOption(say))
    .addOption(
      new Option("--color <WHEN>", say("颜色", "colours"))
        .choices(["auto", "always", "never"])
        .default("auto"),
    )
    .option("--quiet", say("只显示错误", "show errors only"))
    .option("--verbose", say("也显示相关位置的原文", "show the lines of related places too"));
}

/** What build and validate have in common. */
export function checkingOptions(command: Command, say: Say): Command {
  command
    .option("--previous <FILE>", say("上一年的数据文件", "last year's data file"))
    .option("--children <FILE...>", say("所汇总的各机关的数据文件", "data files of the organs summed up"));
  return reportingOptions(command, say);
}

function collectReporter(say: Say) {
  return (value: string, before: string[]): string[] => {
    const [name, file] = splitReporter(value);
    if (!REPORTERS.includes(name) || file === "") {
      throw new InvalidArgumentError(
        say(`可以用：${REPORTERS.join("、")}`, `choose from ${REPORTERS.join(", ")}`),
      );
    }
    const all = [...before, value];
    const fault = reporterFault(all);
    if (fault?.kind === "needsFile") {
      throw new InvalidArgumentError(
        say(`${fault.names} 要写入文件，如 ${fault.names}=退回单.xlsx`, `${fault.names} needs =FILE`),
      );
    }
    if (fault) {
      throw new InvalidArgumentError(
        say(
          `${fault.names} 都要写到标准输出，请给其中的加上 =FILE`,
          `${fault.names} both want stdout; give one =FILE`,
        ),
      );
    }
    return all;
  };
}

/** The pretty reporter where none was asked for. */
export function withReporter<T extends ReportingOptions>(options: T): T {
  return options.reporter.length > 0 ? options : { ...options, reporter: ["pretty"] };
}

/** The full name of the agency that a data file is for. */
export function agencyOption(about: string, say: Say): Option {
  return new Option("--agency <NAME>", about).argParser((value: string): string => {
    if (isName(value)) return value.trim();
    throw new InvalidArgumentError(
      say("写机关的正式全称，只用能印出的文字", "Give its full name in printable characters"),
    );
  });
}

/** A choice of the schema, in its own word or a Chinese one. */
export function choiceOption(flags: string, key: "kind" | "level", say: Say): Option {
  const schema = CURRENT.schema.at(`/agency/${key}`) ?? {};
  const words = schema["x-values"] ?? {};
  const chinese = ReportSchema.choicesIn("zh", schema);
  const english = ReportSchema.choicesIn("en", schema);
  const told = english.map((name, index) => `${chinese[index]}（${name}）`).join("、");
  return new OptionWithWords(
    flags,
    say(`${schema.title}：${told}`, `${schema.title}: ${english.join(", ")}`),
    [...english, ...chinese],
  ).argParser((value: string) => {
    const name = english.includes(value) ? value : words[value];
    if (name === undefined) {
      throw new InvalidArgumentError(say(`可以填：${told}`, `Choose from ${english.join(", ")}`));
    }
    return name;
  });
}

/** Reads a report year. */
export function parseYear(say: Say) {
  return (value: string): number => {
    if (/^\d{4}$/.test(value) && Number(value) >= 2019) return Number(value);
    throw new InvalidArgumentError(
      say("写四位年份，2019年及以后，如 2025", "Give a year of four digits from 2019 on, such as 2025"),
    );
  };
}
