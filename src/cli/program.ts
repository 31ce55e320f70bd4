import {
  type Argument,
  CommanderError,
  type CommandUnknownOpts,
  Help,
  type HelpConfiguration,
  Option,
} from "@commander-js/extra-typings";
import { ARGUMENT_NAMES, chineseName } from "../codes/argument-names.js";
import { usage } from "../codes/usage/fault.js";
import type { UsageArgs } from "../codes/usage/usage.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Language, sayIn } from "../diagnostics/language.js";
import { TOOL } from "../host/package.js";
import type { Terminal } from "../host/terminal.js";
import { usageFault } from "../host/usage-fault.js";
import { REPORTERS, type ReportingOptions } from "../reporters/deliver.js";
import { defineAggregate } from "./aggregate/command.js";
import { defineBuild } from "./build/command.js";
import { defineCompare } from "./compare/command.js";
import { defineCompletion } from "./completion/command.js";
import { takeDefaults } from "./defaults.js";
import { defineExplain } from "./explain/command.js";
import { plainReporting, report } from "./finish.js";
import { defineForm } from "./form/command.js";
import { defineImport } from "./import/command.js";
import { defineInit } from "./init/command.js";
import { defineLsp } from "./lsp/command.js";
import { type CommandLine, example, LANGUAGES, type Program } from "./options.js";
import { definePage } from "./page/command.js";
import { defineRules } from "./rules/command.js";
import { defineSchema } from "./schema/command.js";
import { defineTally } from "./tally/command.js";
import { TypedCommand, WrongUse } from "./usage.js";
import { defineValidate } from "./validate/command.js";

/** Every command, in the order of the help. */
const COMMANDS = [
  defineBuild,
  defineValidate,
  defineInit,
  defineForm,
  definePage,
  defineImport,
  defineTally,
  defineAggregate,
  defineCompare,
  defineExplain,
  defineRules,
  defineSchema,
  defineLsp,
  defineCompletion,
];

/**
 * The command line.
 *
 * @param argv arguments without the interpreter and the script
 * @returns the exit code (contract section 3)
 */
export async function runCli(argv: string[], terminal: Terminal): Promise<number> {
  const told = howToTell(argv);
  let code = 0;
  const program = createProgram(told.lang, terminal, (result) => {
    code = result;
  });
  try {
    // Commander answers `help` for an unknown command with the general help, and no error.
    const asked = argv[0] === "help" ? argv[1] : undefined;
    const isKnown = asked === undefined || asked.startsWith("-") || calledIn([asked], program) !== undefined;
    // Without arguments the help is shown.
    if (argv.length === 0) {
      terminal.stdout.write(program.helpInformation());
      return 0;
    }
    await program.parseAsync(isKnown ? argv : argv.slice(1), { from: "user" });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const fault = faultOf(error, calledIn(argv, program));
    return report({ files: [], diagnostics: [fault] }, told, terminal);
  }
}

/** The diagnostic for what stopped the command line: wrong use, or a bug. */
function faultOf(error: unknown, command: string | undefined): Diagnostic {
  const called = command !== undefined && { command };
  if (error instanceof WrongUse) return usage({ ...error.args, ...called });
  if (error instanceof CommanderError && error.code === "commander.help")
    return usage({ reason: "noCommand", ...called });
  return usageFault("GR9003", { message: error instanceof Error ? error.message : String(error) });
}

/**
 * Faults of the command line are reported in the language and format that it asks for, so these two options are read
 * first.
 */
function howToTell(argv: readonly string[]): ReportingOptions {
  const told = plainReporting("zh-CN");
  const lang = new Option("--lang <LANG>").argParser((value) => {
    told.lang = LANGUAGES.find((each) => each === value) ?? told.lang;
  });
  const reporter = new Option("--reporter <NAME>").argParser((value) => {
    if (told.reporter[0] === "pretty" && REPORTERS.includes(value)) told.reporter = [value];
  });
  try {
    new TypedCommand()
      .helpOption(false)
      .addOption(lang)
      .addOption(reporter)
      .parseOptions([...argv]);
  } catch (error) {
    // An option without its value is reported by the parser itself.
    if (!(error instanceof WrongUse)) throw error;
  }
  return told;
}

/**
 * An argument or the value of an option that was given as "", most often by a variable that is not set. As the name of a
 * file it would mean the working folder.
 */
function emptyValue(command: CommandUnknownOpts): UsageArgs | undefined {
  const at = command.args.indexOf("");
  const { registeredArguments } = command;
  const argument = at === -1 ? undefined : (registeredArguments[at] ?? registeredArguments.at(-1));
  if (argument) return { reason: "missingArgument", argument: argument.name() };
  const isEmpty = (value: unknown) => [value].flat().includes("");
  const option = command.options.find((each) => isEmpty(command.getOptionValue(each.attributeName())));
  return option && { reason: "optionWithoutValue", option: option.flags };
}

/** The command that was called, if it is one. */
function calledIn(argv: readonly string[], program: Program): string | undefined {
  return program.commands.map((command) => command.name()).find((name) => name === argv[0]);
}

function createProgram(lang: Language, terminal: Terminal, done: (code: number) => void): Program {
  const say = sayIn(lang);
  const program = new TypedCommand("gov-report")
    .description(
      say(
        "政府信息公开工作年度报告：由一个YAML数据文件核对并生成正式的 .docx 和 .xlsx",
        "Checks a Chinese government information disclosure annual report and compiles it from one YAML file",
      ),
    )
    .version(TOOL.version, "-v, --version", say("显示版本", "show the version"))
    .addOption(new Option("-V").hideHelp())
    .on("option:V", () => {
      terminal.stdout.write(`${TOOL.version}\n`);
      throw new CommanderError(0, "commander.version", TOOL.version);
    })
    .helpOption("-h, --help", say("显示用法", "show usage"))
    .helpCommand("help [command]", say("显示某个命令的用法", "show a command's usage"))
    .addHelpText("before", example(say, "gov-report build data.yaml"))
    .exitOverride()
    .configureOutput({ writeOut: (text) => terminal.stdout.write(text), writeErr: () => {} })
    .configureHelp(HELP[lang])
    .hook("preAction", async (_, command) => {
      if (terminal.cwd === "") throw new WrongUse({ reason: "noWorkingFolder" });
      const empty = emptyValue(command);
      if (empty) throw new WrongUse(empty);
      await takeDefaults(command, terminal);
    });

  const line: CommandLine = { say, terminal, done };
  for (const define of COMMANDS) define(program, line);
  for (const command of program.commands) {
    command.helpOption("-h, --help", say("显示用法", "show usage")).copyInheritedSettings(program);
  }
  return program;
}

/** Commander's own words in the help. */
const HELP_IN_CHINESE: HelpConfiguration = {
  styleTitle: (title) => HELP_TITLES[title] ?? title,
  subcommandTerm: (command) =>
    Help.prototype.subcommandTerm
      .call(new Help(), command)
      .replace("[options]", "")
      .replace(/ +/g, " ")
      .replace(ARGUMENT_NAMES, chineseName)
      .trim(),
  commandUsage: (command) =>
    Help.prototype.commandUsage
      .call(new Help(), command)
      .replace("[options]", "[选项]")
      .replace("[command]", "[命令]")
      .replace(ARGUMENT_NAMES, chineseName),
  argumentTerm: (argument) => chineseName(argument.name()),
  optionDescription: inChinese,
  argumentDescription: inChinese,
};

const HELP: Record<Language, HelpConfiguration> = { "zh-CN": HELP_IN_CHINESE, en: {} };

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
