import { chineseName } from "../argument-names.js";
import { defineReason, longName, type Told } from "./reason.js";

/** The text, with a question for the suggested words where there are some. */
function orNearest(text: string, suggestions: readonly string[], ask: (names: string) => string): Told {
  return suggestions.length === 0 ? text : [text, ask(suggestions.join(", "))];
}

/** What is wrong with the commands, options and arguments of a call; an option is named by its flags, as in the help. */
export const OPTION_REASONS = {
  unknownOption: defineReason<{ option: string; suggestions: string[] }>({
    "zh-CN": (a) => orNearest(`没有 ${a.option} 这个选项。`, a.suggestions, (names) => `是不是 ${names}？`),
    en: (a) => orNearest(`Unknown option '${a.option}'.`, a.suggestions, (names) => `Did you mean ${names}?`),
  }),
  unknownCommand: defineReason<{ name: string; suggestions: string[] }>({
    "zh-CN": (a) => orNearest(`没有 ${a.name} 这个命令。`, a.suggestions, (names) => `是不是 ${names}？`),
    en: (a) => orNearest(`Unknown command '${a.name}'.`, a.suggestions, (names) => `Did you mean ${names}?`),
  }),
  noCommand: defineReason({
    "zh-CN": () => ["缺少命令。", "如 gov-report build data.yaml；gov-report --help 查看全部命令"],
    en: () => [
      "A command is missing.",
      "Such as gov-report build data.yaml; gov-report --help lists them all",
    ],
  }),
  optionWithoutValue: defineReason<{ option: string }>({
    "zh-CN": ({ option }) => `选项 ${option} 后面缺少内容。`,
    en: ({ option }) => `Option '${option}' argument missing.`,
  }),
  missingOption: defineReason<{ option: string }>({
    "zh-CN": ({ option }) => `缺少选项 ${option}。`,
    en: ({ option }) => `Required option '${option}' not specified.`,
  }),
  missingArgument: defineReason<{ argument: string }>({
    "zh-CN": ({ argument }) => `缺少参数 ${chineseName(argument)}。`,
    en: ({ argument }) => `Missing required argument '${argument}'.`,
  }),
  conflictingOptions: defineReason<{ options: [string, string] }>({
    "zh-CN": ({ options: [one, other] }) => `${longName(one)} 和 ${longName(other)} 不能一起用。`,
    en: ({ options: [one, other] }) => `Option '${one}' cannot be used with option '${other}'.`,
  }),
  tooManyArguments: defineReason<{ expected: number; given: number }>({
    "zh-CN": () => "参数太多。",
    en: ({ command, expected, given }) =>
      `Too many arguments${command === undefined ? "" : ` for '${command}'`}. Expected ${expected} argument${expected === 1 ? "" : "s"} but got ${given}.`,
  }),
  /** An option that does nothing without another one. */
  needsOption: defineReason<{ option: string; needs: string }>({
    "zh-CN": ({ option, needs }) => `${option} 要和 ${needs} 一起用。`,
    en: ({ option, needs }) => `${option} goes with ${needs}.`,
  }),
  oneOf: defineReason<{ options: [string, string] }>({
    "zh-CN": ({ options: [one, other] }) => `${one} 和 ${other} 只能用一个。`,
    en: ({ options: [one, other] }) => `Use either ${one} or ${other}.`,
  }),
  unknownCode: defineReason<{ found: string; suggestion: string }>({
    "zh-CN": ({ found, suggestion }) => [
      `没有 ${found} 这个编号。`,
      `是不是 ${suggestion}？gov-report rules 列出全部编号`,
    ],
    en: ({ found, suggestion }) => [
      `There is no code ${found}.`,
      `Did you mean ${suggestion}? gov-report rules lists them all`,
    ],
  }),
  /** A variable of the environment with a value that means nothing. */
  invalidVariable: defineReason<{ name: "SOURCE_DATE_EPOCH"; value: string }>({
    "zh-CN": ({ name, value }) => [
      `环境变量 ${name} 不能是 ${value}。`,
      `写从1970年起的秒数，如 ${name}=1700000000；不需要的，删去它（unset ${name}）`,
    ],
    en: ({ name, value }) => [
      `The environment variable ${name} cannot be ${value}.`,
      `Give the seconds since 1970, such as ${name}=1700000000, or remove it (unset ${name})`,
    ],
  }),
  /** The folder that the program was started in has been deleted. */
  noWorkingFolder: defineReason({
    "zh-CN": () => ["当前所在的文件夹已经不在了。", "先进入（cd）一个现有的文件夹，再运行"],
    en: () => ["The working folder is gone.", "Change (cd) into a folder that is there and run it again"],
  }),
};
