import { type CommandLine, choice, example, languageOption, type Program } from "../options.js";

/** `gov-report rules` */
export function defineRules(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("rules")
    .description(say("列出全部编号", "list every code"))
    .addOption(
      choice("--format <FORMAT>", say("格式", "format"), ["pretty", "json"]).default<"pretty">("pretty"),
    )
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report rules"))
    .action(async (options) => {
      const { rulesCommand } = await import("./run.js");
      done(rulesCommand(options, terminal));
    });
}
