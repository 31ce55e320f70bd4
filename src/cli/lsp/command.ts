import { Option } from "@commander-js/extra-typings";
import { type CommandLine, example, languageOption, type Program } from "../options.js";

/** `gov-report lsp` */
export function defineLsp(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("lsp")
    .description(
      say(
        "编辑器的语言服务（LSP，经标准输入输出）：边写边核对，{{ }} 里补全路径、查看数值",
        "language server for editors over standard streams: findings while typing, paths and values in {{ }}",
      ),
    )
    // Editors add it to every language server.
    .addOption(
      new Option("--stdio", say("经标准输入输出，总是如此", "over standard streams, as always")).hideHelp(),
    )
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report lsp --lang zh-CN"))
    .action(async ({ lang }) => {
      const { lspCommand } = await import("./run.js");
      done(await lspCommand(lang, terminal));
    });
}
