import { Option } from "@commander-js/extra-typings";
import type { KeyLanguage } from "../../schema/schema.js";
import {
  agencyOption,
  type CommandLine,
  choiceOption,
  example,
  filesArgument,
  forceOption,
  inputOptions,
  keysOption,
  type Program,
  reportingOptions,
  withReporter,
  yearOption,
} from "../options.js";
import { WrongUse } from "../usage.js";

/** `gov-report aggregate FILE…` */
export function defineAggregate(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    inputOptions(
      program
        .command("aggregate")
        .description(
          say(
            "把各机关的数据文件或者公布的报告汇总成上级的数据文件，正文留待填写",
            "sum up the data files or published reports of many agencies as their superior's, its narrative to be filled in",
          ),
        )
        .addArgument(filesArgument(say))
        .addOption(
          agencyOption(
            say("上级机关全称；不写就留待填写", "official name of the superior; to be filled in without it"),
          ),
        )
        .addOption(
          choiceOption("--kind <KIND>", "kind", say).default("government", say("政府", "government")),
        )
        .addOption(
          yearOption(
            say("汇总哪一年度；不写就以多数报告的年度为准", "the year; without it that of most reports"),
          ),
        )
        .option(
          "--expect <FILE>",
          say(
            "应当汇总的机关名单：每行一个全称，# 后面是注释；或者有一列机关名称的 .xlsx、.csv",
            "list of the agencies expected: one name a line, # begins a comment; or an .xlsx or .csv with a column of names",
          ),
        )
        .option(
          "--allow-invalid",
          say(
            "不计数读不全、不是同一年度和不在名单里的报告，也不计一个机关的两份报告里不一致的数，先汇总其余的；退出码不变",
            "leave out reports that cannot be read, are on another year or are not on the list, and figures in which two reports of one agency disagree; the exit code is unchanged",
          ),
        )
        .addOption(
          new Option("-o, --output <FILE>", say("上级的数据文件", "the superior's data file")).default(
            "data.yaml",
          ),
        )
        .addOption(
          new Option(
            "--into <DATA>",
            say(
              "更新上次汇总的数据文件：换掉三张表、下级机关名单和信息处理费，其余不动",
              "bring the superior's file of the last time up to date: tables, children and fees; all else stays",
            ),
          ).conflicts(["output", "agency", "kind", "keys"]),
        )
        .option(
          "--sheet <FILE.xlsx>",
          say(
            "另外生成汇总表，列出每个机关的每个数",
            "also write a workbook with every figure of each agency",
          ),
        )
        .addOption(keysOption(say).default<KeyLanguage>("en"))
        .addOption(forceOption(say)),
      say,
    ),
    say,
  )
    .addHelpText(
      "before",
      example(
        say,
        say(
          'gov-report aggregate "各局/*.yaml" --agency 某县人民政府 --expect 机关名单.txt -o data.yaml --sheet 汇总表.xlsx',
          'gov-report aggregate "agencies/*.yaml" --agency 某县人民政府 --expect agencies.txt -o data.yaml --sheet sums.xlsx',
        ),
      ),
    )
    .action(async (names, options) => {
      if (names.length === 0 && options.filesFrom === undefined)
        throw new WrongUse({ reason: "missingArgument", argument: "FILE" });
      const { aggregateCommand } = await import("./run.js");
      done(await aggregateCommand(names, withReporter(options), terminal));
    });
}
