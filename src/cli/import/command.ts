import type { KeyLanguage } from "../../schema/schema.js";
import {
  type CommandLine,
  example,
  forceOption,
  keysOption,
  type Program,
  reportingOptions,
  withReporter,
} from "../options.js";

/** `gov-report import FILE…` */
export function defineImport(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    program
      .command("import")
      .description(
        say(
          "把已有的报告（.docx、.pdf、网页）或填好的表单（.xlsx）转成数据文件",
          "make a data file of a report (.docx, .pdf, web page) or a filled form (.xlsx)",
        ),
      )
      .argument(
        "<FILE...>",
        say("报告或表单，可用加引号的通配符", "reports or forms; quoted globs are allowed"),
      )
      .option(
        "-o, --output <PATH>",
        say(
          "写到这个文件；有几个输入时是文件夹（默认写在原文件旁边，扩展名为 .yaml）",
          "write to this file, or into this folder for several inputs (default: beside each input, as .yaml)",
        ),
      )
      .option(
        "--into <DATA>",
        say(
          "写进这个已有的数据文件：数和单位信息换成新的，写好的文字和其他内容不动",
          "write into this data file: new figures and contacts, while its texts and all the rest stay",
        ),
      )
      .addOption(forceOption(say))
      .addOption(keysOption(say).default<KeyLanguage>("en")),
    say,
  )
    .addHelpText("before", example(say, "gov-report import 2023年报.docx"))
    .action(async (names, options) => {
      const { importCommand } = await import("./run.js");
      done(await importCommand(names, withReporter(options), terminal));
    });
}
