import { type Command, Option } from "commander";
import type { Language } from "../messages.js";
import { type CommandLine, example, languageOption } from "./options.js";

/** `gov-report rules` */
export function defineRules(program: Command, { say, terminal, done }: CommandLine): void {
  program
    .command("rules")
    .description(say("列出全部编号", "list every code"))
    .addOption(
      new Option("--format <FORMAT>", say("格式", "format")).choices(["pretty", "json"]).default("pretty"),
    )
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report rules"))
    .action(async (options: { format: "pretty" | "json"; lang: Language }) => {
      const { rulesCommand } = await import("../commands/rules.js");
      done(rulesCommand(options, terminal));
    });
}
