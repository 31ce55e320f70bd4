import {
  type CommandLine,
  example,
  forceOption,
  type Program,
  reportingOptions,
  withReporter,
} from "../options.js";

/** `gov-report page [-o FILE.html]` */
export function definePage(program: Program, { say, terminal, done }: CommandLine): void {
  reportingOptions(
    program
      .command("page")
      .description(
        say(
          "写出填报页：一个 .html 文件，双击用浏览器打开，不用安装、不用联网",
          "write the page to fill in: one .html file that a double click opens in a browser, without installation or network",
        ),
      )
      .option("-o, --output <FILE.html>", say("要写的文件", "the file to write"), "年报.html")
      .addOption(forceOption(say)),
    say,
  )
    .addHelpText("before", example(say, "gov-report page -o 年报.html"))
    .action(async (options) => {
      const { pageCommand } = await import("./run.js");
      done(await pageCommand(withReporter(options), terminal));
    });
}
