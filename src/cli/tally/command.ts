import { Option } from "@commander-js/extra-typings";
import type { Say } from "../../diagnostics/language.js";
import {
  type CommandLine,
  example,
  forceOption,
  type Program,
  reportingOptions,
  withReporter,
  yearOption,
} from "../options.js";

/** A word of the register and what it means, as often as there are words. */
function mapOption(say: Say) {
  const about = say(
    "台账里的说法是表三的哪一类、哪一项，可重复，如 法人=商业企业",
    "what a word of the register means in table 三; repeatable, such as 法人=商业企业",
  );
  return new Option("--map <WORD=MEANING>", about).argParser(
    (value: string, before: string[] = []): string[] => [...before, value],
  );
}

/** `gov-report tally LEDGER` */
export function defineTally(program: Program, { say, terminal, done }: CommandLine): void {
  const column = (zh: string, en: string) =>
    say(`${zh}一列的标题，与常见的说法不同时指明`, `heading of the ${en} column, where it is unusual`);
  reportingOptions(
    program
      .command("tally")
      .description(
        say(
          "由政府信息公开申请台账统计表三（一行一件申请）",
          "make table 三 from the register of applications, one row each",
        ),
      )
      .argument("<LEDGER>", say("台账，.xlsx 或 .csv", "the register, .xlsx or .csv"))
      .addOption(yearOption(say("报告年度", "the year reported on")).makeOptionMandatory())
      .option(
        "-o, --output <FILE>",
        say(
          "写成只有表三的数据文件，默认写到标准输出",
          "a data file with table 三 alone; by default standard output",
        ),
      )
      .option(
        "--into <DATA>",
        say("换掉这个数据文件里的表三，其余不动", "replace table 三 in this data file and leave the rest"),
      )
      .option(
        "--sheet <FILE.xlsx>",
        say(
          "另写一个工作簿，列明每个数由哪些申请组成",
          "a workbook that shows which applications make each figure",
        ),
      )
      .option("--worksheet <NAME...>", say("台账所在的工作表", "the register's sheets"))
      .option("--applicant <HEADING>", column("申请人类别", "applicant class"))
      .option("--received <HEADING>", column("收到日期", "day received"))
      .option("--outcome <HEADING>", column("办理结果", "outcome"))
      .option("--reason <HEADING>", column("不予公开等的具体情形", "reason of an outcome"))
      .option("--closed <HEADING>", column("办结日期", "day closed"))
      .option("--number <HEADING>", column("登记编号", "number"))
      .addOption(mapOption(say))
      .addOption(forceOption(say)),
    say,
  )
    .addHelpText(
      "before",
      example(say, "gov-report tally 台账.xlsx --year 2025 --into data.yaml --sheet 依据.xlsx"),
    )
    .action(async (name, options) => {
      const { tallyCommand } = await import("./run.js");
      done(await tallyCommand(name, withReporter(options), terminal));
    });
}
