import type { Language } from "../../diagnostics/language.js";
import { chineseName } from "../argument-names.js";
import { defineReason, longName } from "./reason.js";

type Expectation<Args extends object> = Record<Language, (args: Args) => string>;

function defineExpectation<Args extends object = Record<never, never>>(
  texts: Expectation<Args>,
): Expectation<Args> {
  return texts;
}

/** What an option or argument accepts instead of the value that was given. */
const EXPECTATIONS = {
  choice: defineExpectation<{ choices: string[] }>({
    "zh-CN": ({ choices }) => `可以用：${choices.join("、")}`,
    en: ({ choices }) => `Allowed choices are ${choices.join(", ")}`,
  }),
  /** A choice of the form, which has a Chinese word too. */
  formChoice: defineExpectation<{ choices: { value: string; label: string }[] }>({
    "zh-CN": ({ choices }) =>
      `可以填：${choices.map(({ value, label }) => `${label}（${value}）`).join("、")}`,
    en: ({ choices }) => `Choose from ${choices.map(({ value }) => value).join(", ")}`,
  }),
  format: defineExpectation<{ unknown: string; choices: string[] }>({
    "zh-CN": ({ unknown, choices }) => `不支持 ${unknown} 格式，可以用：${choices.join("、")}`,
    en: ({ unknown, choices }) => `${unknown} is not supported; choose from ${choices.join(", ")}`,
  }),
  reporter: defineExpectation<{ choices: string[] }>({
    "zh-CN": ({ choices }) => `可以用：${choices.join("、")}`,
    en: ({ choices }) => `choose from ${choices.join(", ")}`,
  }),
  reporterWithFile: defineExpectation<{ reporter: string }>({
    "zh-CN": ({ reporter }) => `${reporter} 要写入文件，如 ${reporter}=退回单.xlsx`,
    en: ({ reporter }) => `${reporter} needs =FILE`,
  }),
  oneReporter: defineExpectation<{ reporters: string[] }>({
    "zh-CN": ({ reporters }) => `${reporters.join("、")} 都要写到标准输出，只能有一个，其余的加上 =FILE`,
    en: ({ reporters }) =>
      `${reporters.join(", ")} all want stdout, which one can have; give the others =FILE`,
  }),
  /** A word of the register and what it means; `choices` once the format is known. */
  explainedWord: defineExpectation<{ choices?: string[] }>({
    "zh-CN": ({ choices }) =>
      choices
        ? `等号后面写表三的一类或者一项：${choices.join("、")}`
        : "写成“台账里的说法=表三的一类或者一项”，如 --map 法人=商业企业",
    en: ({ choices }) =>
      choices
        ? `Behind = goes a class or an outcome of table 三: ${choices.join(", ")}`
        : "Give a word of the register and its meaning in table 三, such as 法人=商业企业",
  }),
  agency: defineExpectation({
    "zh-CN": () => "写机关的正式全称，只用能印出的文字",
    en: () => "Give its full name in printable characters",
  }),
  count: defineExpectation({
    "zh-CN": () => "要填1以上的整数",
    en: () => "give a whole number from 1 on",
  }),
  year: defineExpectation({
    "zh-CN": () => "写四位年份，2019年及以后，如 2025",
    en: () => "Give a year of four digits from 2019 on, such as 2025",
  }),
};

/** What is expected, with the arguments of its text. */
export type ExpectedValue = {
  [E in keyof typeof EXPECTATIONS]: { expected: E } & Parameters<(typeof EXPECTATIONS)[E]["en"]>[0];
}[keyof typeof EXPECTATIONS];

function expectation(args: ExpectedValue, language: Language): string {
  const made = EXPECTATIONS[args.expected][language] as (args: ExpectedValue) => string;
  return made(args);
}

/** What is wrong with the value of an option or argument. */
export const VALUE_REASONS = {
  /** `option` or `argument`: whose value it is. */
  invalidValue: defineReason<{ option?: string; argument?: string; value: string } & ExpectedValue>({
    "zh-CN": (args) => {
      const { option, argument = "", value } = args;
      const whose = option === undefined ? chineseName(argument) : `选项 ${longName(option)}`;
      return [`${whose} ${value === "" ? "不能空着" : `不能是 ${value}`}。`, expectation(args, "zh-CN")];
    },
    en: (args) => {
      const { option, argument, value } = args;
      const fault =
        option === undefined
          ? `Command-argument value '${value}' is invalid for argument '${argument}'.`
          : `Option '${option}' argument '${value}' is invalid.`;
      return `${fault} ${expectation(args, "en")}.`;
    },
  }),
};
