import { Argument } from "@commander-js/extra-typings";
import {
  type CommandLine,
  choice,
  example,
  type Program,
  reportingOptions,
  withReporter,
} from "../options.js";
import { AUDIENCES, COMPARISON_FORMATS } from "./formats.js";

/** `gov-report compare OLD NEW…` */
export function defineCompare(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    program
      .command("compare")
      .description(
        say(
          "比较各年的报告：每个数的增减和增幅、变化最大的项目、结转衔接",
          "compare the reports of several years: changes and rates, the largest changes, the chain of 结转",
        ),
      )
      .addArgument(
        new Argument(
          "<OLD>",
          say(
            "一年的数据文件或者公布的报告；按年度排列，与先后无关",
            "data file or published report of a year; they are ordered by their years",
          ),
        ),
      )
      .addArgument(
        new Argument(
          "[NEW...]",
          say(
            "另外一年或者几年的；只做一年的图解时不写",
            "those of one or more other years; none for an infographic of one year",
          ),
        ),
      )
      .addOption(
        choice(
          "--format <FORMAT>",
          say("格式；不写就看 -o 的扩展名", "format; without it by the extension of -o"),
          COMPARISON_FORMATS,
        ),
      )
      .addOption(
        choice(
          "--audience <AUDIENCE>",
          say(
            "--format html 给谁看：public 是公布的图解（默认），internal 另有五倍以上的变化、结转衔接和各表数据",
            "who --format html is for: public is to be published (default), internal has fivefold changes, 结转 and all figures too",
          ),
          AUDIENCES,
        ),
      )
      .option("-o, --output <FILE>", say("写入文件，xlsx必须写", "write into a file; required for xlsx")),
    say,
  )
    .addHelpText("before", example(say, "gov-report compare 2021/data.yaml 2022/data.yaml -o 图解.html"))
    .action(async (old, others, options) => {
      const { compareCommand } = await import("./run.js");
      done(await compareCommand([old, ...others], withReporter(options), terminal));
    });
}
