import { Argument, type Command } from "commander";
import { SHELLS, type Shell } from "../completion-shells.js";
import { type CommandLine, example, languageOption } from "./options.js";

/** `gov-report completion SHELL` */
export function defineCompletion(program: Command, { say, terminal, done }: CommandLine): void {
  program
    .command("completion")
    .description(say("输出命令行补全脚本", "print the script that completes commands and options"))
    .addArgument(new Argument("<SHELL>", say("哪一种命令行", "which shell")).choices(SHELLS))
    .addOption(languageOption(say))
    .addHelpText(
      "before",
      example(say, "gov-report completion bash > ~/.local/share/bash-completion/completions/gov-report"),
    )
    .action(async (shell: Shell) => {
      const { completionScript } = await import("../completion.js");
      terminal.stdout.write(completionScript(program, shell));
      done(0);
    });
}
