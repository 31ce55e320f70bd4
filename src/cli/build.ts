import { type Command, InvalidArgumentError, Option } from "commander";
import { FORMATS } from "../emit.js";
import {
  type CommandLine,
  checkingOptions,
  example,
  filesArgument,
  type Say,
  withReporter,
} from "./options.js";

/** `gov-report build [FILE…]` */
export function defineBuild(program: Command, { say, terminal, done }: CommandLine): void {
  checkingOptions(
    program
      .command("build")
      .description(
        say(
          "核对，然后在数据文件旁边生成 .docx 和 .xlsx",
          "check, then write the .docx and .xlsx beside the data file",
        ),
      )
      .addArgument(filesArgument(say))
      .addOption(
        new Option(
          "--format <LIST>",
          say(
            `生成哪些格式：${Object.keys(FORMATS).join("、")}`,
            `formats: ${Object.keys(FORMATS).join(", ")}`,
          ),
        )
          .argParser(parseFormats(say))
          .default(["docx", "xlsx"], "docx,xlsx"),
      )
      .option("--out-dir <DIR>", say("写到这个文件夹", "write into this folder"))
      .option("--official-names", say("以报告标题作文件名", "name the files by the report's title")),
    say,
  )
    .addHelpText("before", example(say, "gov-report build data.yaml"))
    .action(async (names: string[], options) => {
      const { buildCommand } = await import("../commands/build.js");
      done(await buildCommand(names, withReporter(options), terminal));
    });
}

function parseFormats(say: Say) {
  return (value: string): string[] => {
    const names = [...new Set(value.split(",").map((name) => name.trim().toLowerCase()))];
    const unknown = names.find((name) => !Object.hasOwn(FORMATS, name));
    if (unknown !== undefined) {
      const known = Object.keys(FORMATS);
      throw new InvalidArgumentError(
        say(
          `没有 ${unknown} 这种格式，可以用：${known.join("、")}`,
          `no format ${unknown}; choose from ${known.join(", ")}`,
        ),
      );
    }
    return names;
  };
}
