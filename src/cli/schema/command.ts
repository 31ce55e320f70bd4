import { type Command, Option } from "commander";
import type { KeyLanguage } from "../../schema/schema.js";
import { CURRENT, TEMPLATES } from "../../templates/choose.js";
import { type CommandLine, example, keysOption, languageOption } from "../options.js";

/** `gov-report schema` */
export function defineSchema(program: Command, { say, terminal, done }: CommandLine): void {
  program
    .command("schema")
    .description(
      say("输出数据文件的JSON Schema，供编辑器使用", "print the JSON Schema of the data file, for editors"),
    )
    .addOption(
      new Option("--template <VERSION>", say("格式版本", "version of the national format"))
        .choices(TEMPLATES.map(({ version }) => version))
        .default(CURRENT.version),
    )
    .addOption(keysOption(say))
    .addOption(languageOption(say))
    .addHelpText("before", example(say, "gov-report schema > report.schema.json"))
    .action(async (options: { template: string; keys: KeyLanguage }) => {
      const { schemaCommand } = await import("./run.js");
      done(schemaCommand(options.template, options.keys, terminal));
    });
}
