import {
  type CommandLine,
  example,
  forceOption,
  type Program,
  reportingOptions,
  templateOption,
  withReporter,
  yearOption,
} from "../options.js";

/** `gov-report form FILE.xlsx` */
export function defineForm(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    program
      .command("form")
      .description(
        say(
          "生成一个Excel填报表；填好后用 import 转成数据文件",
          "write an Excel form to fill in; import makes a data file of it",
        ),
      )
      .argument("<FILE.xlsx>", say("要写的文件", "the file to write"))
      .option(
        "--from <DATA>",
        say(
          "用这个数据文件或者报告预先填好；--year 是它的下一年的，填下一年的表",
          "fill it with what a data file or report says; with --year the year after, as next year's form",
        ),
      )
      .addOption(yearOption(say("报告年度", "the year reported on")))
      .addOption(templateOption(say))
      .addOption(forceOption(say)),
    say,
  )
    .addHelpText("before", example(say, "gov-report form 填报表.xlsx --year 2025"))
    .action(async (name, options) => {
      const { formCommand } = await import("./run.js");
      done(await formCommand(name, withReporter(options), terminal));
    });
}
