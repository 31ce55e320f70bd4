import type { Command } from "commander";
import { type CommandLine, example, forceOption, reportingOptions, withReporter } from "./options.js";

/** `gov-report import FILE` */
export function defineImport(program: Command, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    program
      .command("import")
      .description(say("把填好的填报表转成数据文件", "make a data file of a filled form"))
      .argument("<FILE>", say("填好的 .xlsx", "a filled .xlsx"))
      .option(
        "-o, --output <FILE>",
        say("要写的数据文件，默认写到标准输出", "the data file; by default standard output"),
      )
      .addOption(forceOption(say)),
    say,
  )
    .addHelpText("before", example(say, "gov-report import 填报表.xlsx -o data.yaml"))
    .action(async (name: string, options) => {
      const { importCommand } = await import("../commands/import.js");
      done(await importCommand(name, withReporter(options), terminal));
    });
}
