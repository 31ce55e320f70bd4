import {
  type CommandLine,
  checkingOptions,
  example,
  filesArgument,
  jobsOption,
  type Program,
  withReporter,
  yearOption,
} from "../options.js";

/** `gov-report validate [FILE…]` */
export function defineValidate(program: Program, { say, terminal, done }: CommandLine): void {
  checkingOptions(
    program
      .command("validate")
      .description(
        say(
          "只核对，不生成文件；- 表示标准输入；.docx、.pdf、.html 的报告和填好的 .xlsx 表单也能核对",
          "check only, write nothing; - reads standard input; reports in .docx, .pdf or .html and filled forms (.xlsx) can be checked too",
        ),
      )
      .addArgument(filesArgument(say).default<string[]>([], "data.yaml"))
      .option(
        "--fix",
        say(
          "就地改正不涉及数字的写法，把与表格一致的数换成引用",
          "mend notation in place, and turn numbers that agree with the tables into references",
        ),
      )
      .option(
        "--diff",
        say("只显示 --fix 会怎样改，不写入", "show what --fix would change, and write nothing"),
      )
      .addOption(
        yearOption(
          say("应当是哪一年度的报告；别的年度的报错", "the year of the reports; another one is an error"),
        ),
      )
      .addOption(jobsOption(say))
      .option(
        "--stdin-filename <NAME>",
        say("标准输入在消息里的文件名", "name of standard input in messages"),
      ),
    say,
  )
    .addHelpText("before", example(say, "gov-report validate data.yaml"))
    .action(async (names, options) => {
      const { validateCommand } = await import("./run.js");
      done(await validateCommand(names, withReporter(options), terminal));
    });
}
