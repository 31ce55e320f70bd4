import { type CommandLine, example, languageOption, type Program } from "../options.js";

/** `gov-report explain CODE` */
export function defineExplain(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("explain")
    .description(say("说明一个编号核对什么、为什么、怎样改", "what a code checks, why, and how to mend it"))
    .argument(
      "<CODE>",
      say("编号，如GR3001；或者一个词，如勾稽", "a code, such as GR3001, or a word, such as 勾稽"),
    )
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report explain GR3001"))
    .action(async (code, options) => {
      const { explainCommand } = await import("./run.js");
      done(await explainCommand(code, options.lang, terminal));
    });
}
