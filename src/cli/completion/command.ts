import { type CommandLine, choiceArgument, example, languageOption, type Program } from "../options.js";
import { SHELLS } from "./model.js";

/** `gov-report completion SHELL` */
export function defineCompletion(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("completion")
    .description(say("输出命令行补全脚本", "print the script that completes commands and options"))
    .addArgument(choiceArgument("<SHELL>", say("哪一种命令行", "which shell"), SHELLS))
    .addOption(languageOption(say))
    .addHelpText(
      "before",
      example(say, "gov-report completion bash > ~/.local/share/bash-completion/completions/gov-report"),
    )
    .addHelpText(
      "after",
      say(
        `
各种命令行怎样启用（重新打开命令行后生效）：
  bash  gov-report completion bash > ~/.local/share/bash-completion/completions/gov-report
        需要bash-completion；没有的，把 source <(gov-report completion bash) 写进 ~/.bashrc
  zsh   把 source <(gov-report completion zsh) 写进 ~/.zshrc，放在 compinit 之后
  fish  gov-report completion fish > ~/.config/fish/completions/gov-report.fish
  PowerShell  把 gov-report completion powershell | Out-String | Invoke-Expression 写进 $PROFILE`,
        `
How to set it up (it works in the next session):
  bash  gov-report completion bash > ~/.local/share/bash-completion/completions/gov-report
        with bash-completion; without it put source <(gov-report completion bash) into ~/.bashrc
  zsh   put source <(gov-report completion zsh) into ~/.zshrc, after compinit
  fish  gov-report completion fish > ~/.config/fish/completions/gov-report.fish
  PowerShell  put gov-report completion powershell | Out-String | Invoke-Expression into $PROFILE`,
      ),
    )
    .action(async (shell) => {
      const { completionScript } = await import("./script.js");
      terminal.stdout.write(completionScript(program, shell));
      done(0);
    });
}
