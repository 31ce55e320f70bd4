import { Argument } from "@commander-js/extra-typings";
import type { UsageArgs } from "../../codes/usage/usage.js";
import { AUDIENCES } from "../../comparison/written.js";
import {
  type CommandLine,
  choice,
  example,
  inputOptions,
  type Program,
  reportingOptions,
  withReporter,
} from "../options.js";
import { WrongUse } from "../usage.js";
import { COMPARISON_FORMATS } from "./formats.js";
import type { CompareOptions } from "./options.js";

/** `gov-report compare OLD NEW…` */
export function defineCompare(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    inputOptions(
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
            "[OLD]",
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
        .option(
          "--by-agency [DIR]",
          say(
            "文件夹（或者 --files-from 的清单）里有许多机关、几个年度的报告：逐个机关比较，并列出各缺哪几年",
            "a folder (or the list of --files-from) with the reports of many agencies and years: compare each agency's, and list the years that are missing",
          ),
        )
        .option(
          "-o, --output <FILE>",
          say(
            "写入文件，xlsx必须写；逐个机关的网页和xlsx写入这个文件夹",
            "write into a file; required for xlsx; a folder for the pages or workbooks of many agencies",
          ),
        ),
      say,
    ),
    say,
  )
    .addHelpText("before", example(say, "gov-report compare 2021/data.yaml 2022/data.yaml -o 图解.html"))
    .action(async (old, others, options) => {
      const files = old === undefined ? [] : [old, ...others];
      const wrong = wrongArguments(files, options);
      if (wrong) throw new WrongUse(wrong);
      const { byAgency } = options;
      if (byAgency !== undefined) {
        const { compareByAgency } = await import("./by-agency.js");
        const folders = byAgency === true ? [] : [byAgency];
        return done(await compareByAgency(folders, withReporter(options), terminal));
      }
      const { compareCommand } = await import("./run.js");
      done(await compareCommand(files, withReporter(options), terminal));
    });
}

/** Files are named by arguments or a list; for a comparison agency by agency by its folder or a list, and not by arguments. */
function wrongArguments(
  files: readonly string[],
  { byAgency, filesFrom }: Pick<CompareOptions, "byAgency" | "filesFrom">,
): UsageArgs | undefined {
  const isListed = filesFrom !== undefined;
  if (byAgency === undefined)
    return files.length > 0 || isListed ? undefined : { reason: "missingArgument", argument: "OLD" };
  if (byAgency === true && !isListed) return { reason: "missingArgument", argument: "DIR" };
  return files.length > 0 ? { reason: "tooManyArguments", expected: 0, given: files.length } : undefined;
}
