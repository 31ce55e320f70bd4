import { Argument, Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { buildCommand } from "./commands/build.js";
import { explainCommand } from "./commands/explain.js";
import { rulesCommand } from "./commands/rules.js";
import { schemaCommand } from "./commands/schema.js";
import { validateCommand } from "./commands/validate.js";
import { FORMATS } from "./emit.js";
import { usageFault } from "./inputs.js";
import type { Language } from "./messages.js";
import {
  deliver,
  exitCode,
  REPORTERS,
  type ReportingOptions,
  reporterFault,
  splitReporter,
} from "./reporting.js";
import { TEMPLATES } from "./templates.js";
import type { Terminal } from "./terminal.js";
import { usageText } from "./usage.js";
import { TOOL } from "./version.js";

/**
 * The command line.
 *
 * @param argv arguments without the interpreter and the script
 * @returns the exit code (contract section 3)
 */
export async function runCli(argv: string[], terminal: Terminal): Promise<number> {
  // Faults of the command line itself are told in its own language and format, so these two are looked for first.
  const lang: Language = /^--lang[= ]en\b/m.test(argv.join("\n").replaceAll("--lang\n", "--lang "))
    ? "en"
    : "zh-CN";
  let code = 0;
  const program = createProgram(lang, terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(argv, { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const fault =
      error instanceof CommanderError
        ? usageFault("GR9005", usageText(error, lang))
        : usageFault("GR9003", { message: error instanceof Error ? error.message : String(error) });
    const machine = argv.join(" ").match(/--reporter[= ](\w+)(?=\s|$)/)?.[1];
    const reporter = machine !== undefined && REPORTERS.includes(machine) ? [machine] : ["pretty"];
    const options: ReportingOptions = { reporter, failOn: "error", lang, color: "auto" };
    await deliver({ files: [], diagnostics: [fault] }, options, terminal, "stderr");
    return exitCode([fault], "error");
  }
}

function createProgram(lang: Language, terminal: Terminal, done: (code: number) => void): Command {
  const say = (zh: string, en: string) => (lang === "en" ? en : zh);
  const program = new Command("gov-report")
    .description(
      say(
        "政府信息公开工作年度报告：由一个YAML数据文件核对并生成正式的 .docx 和 .xlsx",
        "Checks a Chinese government information disclosure annual report and compiles it from one YAML file",
      ),
    )
    .version(TOOL.version, "-V, --version", say("显示版本", "show the version"))
    .helpOption("-h, --help", say("显示用法", "show usage"))
    .helpCommand("help [command]", say("显示某个命令的用法", "show a command's usage"))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: () => {} })
    .configureHelp(
      lang === "en"
        ? {}
        : {
            styleTitle: (title) => HELP_TITLES[title] ?? title,
            optionDescription: inChinese,
            argumentDescription: inChinese,
          },
    );

  const language = () =>
    new Option("--lang <LANG>", say("消息的语言", "language of messages"))
      .choices(["zh-CN", "en"])
      .default("zh-CN");
  const files = () =>
    new Argument(
      "[FILE...]",
      say("数据文件、文件夹或加引号的通配符", "data files, folders or quoted globs"),
    ).default([], "data.yaml");
  const checking = (command: Command) =>
    command
      .option("--previous <FILE>", say("上一年的数据文件", "last year's data file"))
      .option("--children <FILE...>", say("所汇总的各机关的数据文件", "data files of the organs summed up"))
      .addOption(
        new Option(
          "--reporter <NAME[=FILE]>",
          say(
            `结果的格式：${REPORTERS.join("、")}，可重复，可写入文件`,
            `${REPORTERS.join(", ")}; repeatable, to a file with =FILE`,
          ),
        )
          .argParser(collectReporter(say))
          .default([] as string[], "pretty"),
      )
      .addOption(
        new Option("--fail-on <LEVEL>", say("达到哪一级时退出码为1", "exit with 1 from this level on"))
          .choices(["error", "warning", "never"])
          .default("error"),
      )
      .addOption(language())
      .addOption(
        new Option("--color <WHEN>", say("颜色", "colours"))
          .choices(["auto", "always", "never"])
          .default("auto"),
      )
      .option("--quiet", say("只显示错误", "show errors only"))
      .option("--verbose", say("也显示相关位置的原文", "show the lines of related places too"));

  checking(
    program
      .command("build")
      .description(
        say(
          "核对，然后在数据文件旁边生成 .docx 和 .xlsx",
          "check, then write the .docx and .xlsx beside the data file",
        ),
      )
      .addArgument(files())
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
  )
    .addHelpText("before", example(say, "gov-report build data.yaml"))
    .action(async (names: string[], options) =>
      done(await buildCommand(names, withReporter(options), terminal)),
    );

  checking(
    program
      .command("validate")
      .description(
        say("只核对，不生成文件；- 表示标准输入", "check only, write nothing; - reads standard input"),
      )
      .addArgument(files())
      .option(
        "--fix",
        say(
          "就地改正不涉及数字的写法，把与表格一致的数换成引用",
          "mend notation in place, and turn numbers that agree with the tables into references",
        ),
      )
      .option(
        "--stdin-filename <NAME>",
        say("标准输入在消息里的文件名", "name of standard input in messages"),
      ),
  )
    .addHelpText("before", example(say, "gov-report validate data.yaml"))
    .action(async (names: string[], options) =>
      done(await validateCommand(names, withReporter(options), terminal)),
    );

  program
    .command("explain")
    .description(say("说明一个编号核对什么、为什么、怎样改", "what a code checks, why, and how to mend it"))
    .argument("<CODE>", say("编号，如GR3001", "a code, such as GR3001"))
    .addOption(language())
    .addHelpText("before", example(say, "gov-report explain GR3001"))
    .action(async (code: string, options: { lang: Language }) =>
      done(await explainCommand(code, options.lang, terminal)),
    );

  program
    .command("rules")
    .description(say("列出全部编号", "list every code"))
    .addOption(
      new Option("--format <FORMAT>", say("格式", "format")).choices(["pretty", "json"]).default("pretty"),
    )
    .addOption(language())
    .addHelpText("before", example(say, "gov-report rules"))
    .action((options: { format: "pretty" | "json"; lang: Language }) =>
      done(rulesCommand(options, terminal)),
    );

  const versions = TEMPLATES.map(({ version }) => version);
  program
    .command("schema")
    .description(
      say("输出数据文件的JSON Schema，供编辑器使用", "print the JSON Schema of the data file, for editors"),
    )
    .addOption(
      new Option("--template <VERSION>", say("格式版本", "version of the national format"))
        .choices(versions)
        .default("2021"),
    )
    .addOption(language())
    .addHelpText("before", example(say, "gov-report schema > report.schema.json"))
    .action((options: { template: string }) => done(schemaCommand(options.template, terminal)));

  for (const command of program.commands) {
    command.helpOption("-h, --help", say("显示用法", "show usage")).copyInheritedSettings(program);
  }
  return program;
}

const HELP_TITLES: Record<string, string> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
};

/** A description with its choices and default, in Chinese. */
function inChinese(item: Option | Argument): string {
  const fallback =
    item.defaultValueDescription ?? (typeof item.defaultValue === "string" ? item.defaultValue : undefined);
  const extra = [
    item.argChoices && `可以填${item.argChoices.join("、")}`,
    fallback && `默认${fallback}`,
  ].filter(Boolean);
  return extra.length > 0 ? `${item.description}（${extra.join("；")}）` : item.description;
}

type Say = (zh: string, en: string) => string;

function example(say: Say, command: string): string {
  return `${say("例：", "Example: ")}${command}\n`;
}

function collectReporter(say: Say) {
  return (value: string, before: string[]): string[] => {
    const [name, file] = splitReporter(value);
    if (!REPORTERS.includes(name) || file === "") {
      throw new InvalidArgumentError(
        say(`可以用：${REPORTERS.join("、")}`, `choose from ${REPORTERS.join(", ")}`),
      );
    }
    const all = [...before, value];
    const fault = reporterFault(all);
    if (fault?.kind === "needsFile") {
      throw new InvalidArgumentError(
        say(`${fault.names} 要写入文件，如 ${fault.names}=退回单.xlsx`, `${fault.names} needs =FILE`),
      );
    }
    if (fault) {
      throw new InvalidArgumentError(
        say(
          `${fault.names} 都要写到标准输出，请给其中的加上 =FILE`,
          `${fault.names} both want stdout; give one =FILE`,
        ),
      );
    }
    return all;
  };
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

function withReporter<T extends ReportingOptions>(options: T): T {
  return options.reporter.length > 0 ? options : { ...options, reporter: ["pretty"] };
}
