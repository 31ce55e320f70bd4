import { type Command, InvalidArgumentError, Option } from "commander";
import { isName } from "../agency-name.js";
import { ReportSchema } from "../schema.js";
import { CURRENT, TEMPLATES } from "../templates.js";
import { type CommandLine, example, forceOption, keysOption, languageOption, type Say } from "./options.js";

/** `gov-report init [FILE]` */
export function defineInit(program: Command, { say, terminal, done }: CommandLine): void {
  program
    .command("init")
    .description(
      say("写一份待填的数据文件，每一项都附说明", "write a data file to fill in, with help at every key"),
    )
    .argument("[FILE]", say("要写的数据文件", "the data file to write"), "data.yaml")
    .addOption(new Option("--year <YEAR>", say("报告年度", "the year reported on")).argParser(parseYear(say)))
    .addOption(
      new Option("--agency <NAME>", say("报告机关的全称", "full name of the agency")).argParser(
        parseName(say),
      ),
    )
    .addOption(choiceOption("--kind <KIND>", "kind", say))
    .addOption(choiceOption("--level <LEVEL>", "level", say))
    .addOption(
      new Option(
        "--template <VERSION>",
        say("格式版本，不写时由年度决定", "version of the national format; the year decides without it"),
      ).choices(TEMPLATES.map(({ version }) => version)),
    )
    .option(
      "--from <FILE>",
      say(
        "从上一年的数据文件接着写：沿用机关、联系方式、小节和版式，带入上年结转",
        "go on from last year's data file: agency, contacts, sections, style, and what was carried over",
      ),
    )
    .addOption(
      keysOption(say).default(undefined, say("en；接着写时与上一年相同", "en, or as in last year's file")),
    )
    .addOption(forceOption(say))
    .addOption(languageOption(say))
    .addHelpText(
      "before",
      example(say, "gov-report init --year 2025 --agency 某县教育局 --kind 部门 --keys zh"),
    )
    .action(async (file: string, options) => {
      const { initCommand } = await import("../commands/init.js");
      done(await initCommand(file, options, terminal));
    });
}

function parseYear(say: Say) {
  return (value: string): number => {
    if (/^\d{4}$/.test(value) && Number(value) >= 2019) return Number(value);
    throw new InvalidArgumentError(
      say("写四位年份，2019年及以后", "Give a year of four digits from 2019 on"),
    );
  };
}

function parseName(say: Say) {
  return (value: string): string => {
    if (isName(value)) return value.trim();
    throw new InvalidArgumentError(
      say("写机关的正式全称，只用能印出的文字", "Give its full name in printable characters"),
    );
  };
}

/** A choice of the schema, in its own word or a Chinese one. */
function choiceOption(flags: string, key: "kind" | "level", say: Say): Option {
  const schema = CURRENT.schema.at(`/agency/${key}`) ?? {};
  const words = schema["x-values"] ?? {};
  const chinese = ReportSchema.choicesIn("zh", schema);
  const english = ReportSchema.choicesIn("en", schema);
  const told = english.map((name, index) => `${chinese[index]}（${name}）`).join("、");
  return new Option(
    flags,
    say(`${schema.title}：${told}`, `${schema.title}: ${english.join(", ")}`),
  ).argParser((value: string) => {
    const name = english.includes(value) ? value : words[value];
    if (name === undefined) {
      throw new InvalidArgumentError(say(`可以填：${told}`, `Choose from ${english.join(", ")}`));
    }
    return name;
  });
}
