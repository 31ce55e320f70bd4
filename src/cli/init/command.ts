import {
  agencyOption,
  type CommandLine,
  choiceOption,
  example,
  forceOption,
  keysOption,
  languageOption,
  type Program,
  templateOption,
  yearOption,
} from "../options.js";

/** `gov-report init [FILE]` */
export function defineInit(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("init")
    .description(
      say("写一份待填的数据文件，每一项都附说明", "write a data file to fill in, with help at every key"),
    )
    .argument("[FILE]", say("要写的数据文件", "the data file to write"), "data.yaml")
    .addOption(yearOption(say("报告年度", "the year reported on")))
    .addOption(agencyOption(say("报告机关的全称", "full name of the agency")))
    .addOption(choiceOption("--kind <KIND>", "kind", say))
    .addOption(choiceOption("--level <LEVEL>", "level", say))
    .addOption(templateOption(say))
    .option(
      "--from <FILE>",
      say(
        "从上一年的数据文件或者公布的报告接着写：沿用机关、联系方式、小节和版式，带入上年结转",
        "go on from last year's data file or published report: agency, contacts, sections, style, and what was carried over",
      ),
    )
    .addOption(
      keysOption(say).default(undefined, say("en；接着写时与上一年相同", "en, or as in last year's file")),
    )
    .addOption(forceOption(say))
    .addOption(languageOption(say))
    .addHelpText(
      "before",
      example(say, "gov-report init --year 2025 --agency 某县教育局 --kind 部门 --keys zh"),
    )
    .action(async (file, options) => {
      const { initCommand } = await import("./run.js");
      done(await initCommand(file, options, terminal));
    });
}
