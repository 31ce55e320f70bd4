import type { KeyLanguage } from "../../schema/schema.js";
import { CURRENT, TEMPLATES } from "../../templates/choose.js";
import { type CommandLine, choice, example, keysOption, languageOption, type Program } from "../options.js";

/** `gov-report schema` */
export function defineSchema(program: Program, { say, terminal, done }: CommandLine): void {
  program
    .command("schema")
    .description(
      say("输出数据文件的JSON Schema，供编辑器使用", "print the JSON Schema of the data file, for editors"),
    )
    .addOption(
      choice(
        "--template <VERSION>",
        say("格式版本", "version of the national format"),
        TEMPLATES.map(({ version }) => version),
      ).default<string>(CURRENT.version),
    )
    .addOption(keysOption(say).default<KeyLanguage>("en"))
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report schema > report.schema.json"))
    .action(async (options) => {
      const { schemaCommand } = await import("./run.js");
      done(schemaCommand(options.template, options.keys, terminal));
    });
}
