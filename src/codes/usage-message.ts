import type { Language } from "../diagnostics/language.js";
import { chineseName } from "./argument-names.js";
import type { Message } from "./message.js";
import type { ExpectedValue, OutputUse, UsageArgs, UsageReasons } from "./usage.js";

type Text<R extends keyof UsageReasons> = (
  args: UsageReasons[R] & { command?: string },
) => string | [text: string, hint: string];

type Texts = { [R in keyof UsageReasons]: Record<Language, Text<R>> };

/** The message of a wrong use (GR9005); where a reason has no way out of its own, it is the help. */
export function usageMessage(args: UsageArgs, language: Language): Message {
  const make = TEXTS[args.reason][language] as Text<typeof args.reason>;
  const made = make(args);
  if (typeof made !== "string") return { text: made[0], hints: [made[1]] };
  const help = `gov-report ${args.command === undefined ? "" : `${args.command} `}--help`;
  return { text: made, hints: [language === "en" ? `${help} shows the usage` : `用 ${help} 查看用法`] };
}

const TEXTS: Texts = {
  unknownOption: {
    "zh-CN": ({ option, suggestions }) => near(`没有 ${option} 这个选项。`, suggestions, "zh-CN"),
    en: ({ option, suggestions }) => near(`Unknown option '${option}'.`, suggestions, "en"),
  },
  unknownCommand: {
    "zh-CN": ({ name, suggestions }) => near(`没有 ${name} 这个命令。`, suggestions, "zh-CN"),
    en: ({ name, suggestions }) => near(`Unknown command '${name}'.`, suggestions, "en"),
  },
  invalidVariable: {
    "zh-CN": ({ name, value }) => [
      `环境变量 ${name} 不能是 ${value}。`,
      `写从1970年起的秒数，如 ${name}=1700000000；不需要的，删去它（unset ${name}）`,
    ],
    en: ({ name, value }) => [
      `The environment variable ${name} cannot be ${value}.`,
      `Give the seconds since 1970, such as ${name}=1700000000, or remove it (unset ${name})`,
    ],
  },
  noWorkingFolder: {
    "zh-CN": () => ["当前所在的文件夹已经不在了。", "先进入（cd）一个现有的文件夹，再运行"],
    en: () => ["The working folder is gone.", "Change (cd) into a folder that is there and run it again"],
  },
  noCommand: {
    "zh-CN": () => ["缺少命令。", "如 gov-report build data.yaml；gov-report --help 查看全部命令"],
    en: () => [
      "A command is missing.",
      "Such as gov-report build data.yaml; gov-report --help lists them all",
    ],
  },
  optionWithoutValue: {
    "zh-CN": ({ option }) => `选项 ${option} 后面缺少内容。`,
    en: ({ option }) => `Option '${option}' argument missing.`,
  },
  missingOption: {
    "zh-CN": ({ option }) => `缺少选项 ${option}。`,
    en: ({ option }) => `Required option '${option}' not specified.`,
  },
  missingArgument: {
    "zh-CN": ({ argument }) => `缺少参数 ${chineseName(argument)}。`,
    en: ({ argument }) => `Missing required argument '${argument}'.`,
  },
  conflictingOptions: {
    "zh-CN": ({ options: [one, other] }) => `${longName(one)} 和 ${longName(other)} 不能一起用。`,
    en: ({ options: [one, other] }) => `Option '${one}' cannot be used with option '${other}'.`,
  },
  tooManyArguments: {
    "zh-CN": () => "参数太多。",
    en: ({ command, expected, given }) =>
      `Too many arguments${command === undefined ? "" : ` for '${command}'`}. Expected ${expected} argument${expected === 1 ? "" : "s"} but got ${given}.`,
  },
  invalidValue: { "zh-CN": invalidInChinese, en: invalidInEnglish },
  needsOption: {
    "zh-CN": ({ option, needs }) => `${option} 要和 ${needs} 一起用。`,
    en: ({ option, needs }) => `${option} goes with ${needs}.`,
  },
  oneOf: {
    "zh-CN": ({ options: [one, other] }) => `${one} 和 ${other} 只能用一个。`,
    en: ({ options: [one, other] }) => `Use either ${one} or ${other}.`,
  },
  stdoutTwice: {
    "zh-CN": ({ answer }) =>
      answer === "table"
        ? [
            "结果和表三不能都写到标准输出。",
            "表三用 -o 或 --into 写入文件，或者结果写入文件，如 --reporter json=结果.json",
          ]
        : ["对比和核对结果不能都写到标准输出。", "对比用 -o 写入文件，或者给 --reporter 加上 =FILE"],
    en: ({ answer }) =>
      answer === "table"
        ? [
            "Standard output cannot take both the report and the table.",
            "Write the table with -o or --into, or the report with =FILE",
          ]
        : [
            "The comparison and the reporter both want stdout.",
            "Write the comparison into a file with -o, or give the reporter =FILE",
          ],
  },
  unknownCode: {
    "zh-CN": ({ found, suggestion }) => [
      `没有 ${found} 这个编号。`,
      `是不是 ${suggestion}？gov-report rules 列出全部编号`,
    ],
    en: ({ found, suggestion }) => [
      `There is no code ${found}.`,
      `Did you mean ${suggestion}? gov-report rules lists them all`,
    ],
  },
  wrongEnding: { "zh-CN": endingInChinese, en: endingInEnglish },
  unknownFormat: {
    "zh-CN": ({ file, known }) => [
      `不知道 ${file} 要写成哪种格式。`,
      `扩展名用 ${known.join("、")}，或者用 --format 说明格式`,
    ],
    en: ({ file, ending, known }) => [
      `${ending} is no format that ${file} could be written in.`,
      `Use ${known.join(", ")}, or say --format`,
    ],
  },
  otherFormat: {
    "zh-CN": ({ file, format }) => [
      `--format ${format} 与 ${file} 的扩展名不一致。`,
      "去掉 --format，或者改文件名",
    ],
    en: ({ file, format }) => [
      `--format ${format} and the name ${file} say different formats.`,
      "Leave out --format, or change the name",
    ],
  },
  needsFile: {
    "zh-CN": ({ format }) => [`${format} 要写入文件。`, `加上 -o 对比.${format}`],
    en: ({ format }) => [`${format} needs a file.`, `Add -o comparison.${format}`],
  },
  needsFolder: {
    "zh-CN": ({ format, folder }) => [
      `逐个机关的 ${format} 是每个机关一个文件，要写入文件夹。`,
      `用 --format ${format} -o ${folder}`,
    ],
    en: ({ format, folder }) => [
      `${format} is a file for each agency, and needs a folder.`,
      `Use --format ${format} -o ${folder}`,
    ],
  },
  noNames: {
    "zh-CN": ({ file }) => [`名单 ${file} 里没有机关。`, "每行写一个机关的全称"],
    en: ({ file }) => [`The list ${file} names no agency.`, "Write one official full name a line"],
  },
  notReplaceable: {
    "zh-CN": ({ file, key, into }) =>
      into === "import"
        ? [`${file} 不是一行一项写的，没有改动。`, "用 -o 另写一个数据文件"]
        : into === "tally"
          ? `${file} 里的 ${key} 不在行首，没有改动。`
          : [`${file} 里的 ${key} 没有单独成行，不能替换。`, "把它写成单独的几行；或者用 -o 另写一个文件"],
    en: ({ file, key, into }) =>
      into === "import"
        ? [`${file} is not written in lines that could be replaced.`, "Write another data file with -o"]
        : into === "tally"
          ? `${key} does not begin a line in ${file}.`
          : [
              `${key} has no lines of its own in ${file}.`,
              "Give it lines of its own, or write another file with -o",
            ],
  },
  noTemplate: {
    "zh-CN": ({ year, from }) => [`没有${year}年度的格式。`, `年度从${from}年起`],
    en: ({ year, from }) => [`There is no format for ${year}.`, `Give a year from ${from} on`],
  },
  otherTemplate: {
    "zh-CN": ({ year, version, by }) =>
      by === "init"
        ? [`${year}年度的报告用${version}年格式。`, "不写 --template，由年度决定"]
        : [`${year}年度的报告不用${version}年格式。`, "去掉 --template，格式由年度决定"],
    en: ({ year, version, by }) =>
      by === "init"
        ? [`Reports on ${year} have the format of ${version}.`, "Leave out --template: the year decides"]
        : [
            `Reports on ${year} are not made in the format of ${version}.`,
            "Leave --template out; the year decides",
          ],
  },
  oneInput: {
    "zh-CN": ({ option, given }) => [`${option} 一次只能用一个文件，给了${given}个。`, "每个文件运行一次"],
    en: ({ option, given }) => [`${option} takes one file, not ${given}.`, "Run it once for each"],
  },
  tooFewYears: {
    "zh-CN": () => [
      "至少要有两个年度的数据文件。",
      "如 gov-report compare 2021/data.yaml 2022/data.yaml；只做一年的图解，加上 --format html",
    ],
    en: () => [
      "It takes the data files of at least two years.",
      "Such as gov-report compare 2021/data.yaml 2022/data.yaml; an infographic of one year is --format html",
    ],
  },
  sameYear: {
    "zh-CN": ({ files: [one, other], year }) => [
      `${one} 和 ${other} 都是${year}年度的。`,
      "每个年度只给一个文件",
    ],
    en: ({ files: [one, other], year }) => [
      `${one} and ${other} are both on ${year}.`,
      "Give one file a year",
    ],
  },
  otherYear: {
    "zh-CN": ({ file, year, expected }) => [
      `${file} 是${year}年度的，这次汇总${expected}年度。`,
      "换成同一年度的数据文件，或者用 --year 指定年度",
    ],
    en: ({ file, year, expected }) => [
      `${file} is on ${year}, this sum is on ${expected}.`,
      "Name the data file on the same year, or say --year",
    ],
  },
  notNextYear: {
    "zh-CN": ({ file, year, expected, found }) => [
      `${file} 是${year}年度的，接下去是${expected}年度，不是${found}年度。`,
      "不写 --year，或者改用上一年度的数据文件",
    ],
    en: ({ file, year, expected, found }) => [
      `${file} reports on ${year}, so the next report is on ${expected}, not ${found}.`,
      "Leave out --year, or give the file of the year before",
    ],
  },
  lastYearItself: {
    "zh-CN": ({ file }) => [`${file} 就是上一年的数据文件。`, "本年度的数据文件另起一个名称"],
    en: ({ file }) => [`${file} is last year's file itself.`, "Name another file for this year"],
  },
};

function near(text: string, suggestions: readonly string[], language: Language): string | [string, string] {
  if (suggestions.length === 0) return text;
  const names = suggestions.join(", ");
  return [text, language === "en" ? `Did you mean ${names}?` : `是不是 ${names}？`];
}

/** The option as people call it, without its value: `--output` of `-o, --output <FILE>`. */
function longName(flags: string): string {
  return flags.split(/[ ,]+/).find((word) => word.startsWith("--")) ?? flags;
}

function invalidInChinese(args: UsageReasons["invalidValue"]): string | [string, string] {
  const { option, argument, value } = args;
  const fault = value === "" ? "不能空着" : `不能是 ${value}`;
  const whose = option === undefined ? chineseName(argument ?? "") : `选项 ${longName(option)}`;
  return [`${whose} ${fault}。`, wantedInChinese(args)];
}

function wantedInChinese(args: ExpectedValue): string {
  switch (args.expected) {
    case "choice":
    case "reporter":
      return `可以用：${args.choices.join("、")}`;
    case "formChoice":
      return `可以填：${args.choices.map(({ value, label }) => `${label}（${value}）`).join("、")}`;
    case "format":
      return `不支持 ${args.unknown} 格式，可以用：${args.choices.join("、")}`;
    case "reporterWithFile":
      return `${args.reporter} 要写入文件，如 ${args.reporter}=退回单.xlsx`;
    case "oneReporter":
      return `${args.reporters.join(", ")} 都要写到标准输出，请给其中的加上 =FILE`;
    case "explainedWord":
      return args.choices
        ? `等号后面写表三的一类或者一项：${args.choices.join("、")}`
        : "写成“台账里的说法=表三的一类或者一项”，如 --map 法人=商业企业";
    case "agency":
      return "写机关的正式全称，只用能印出的文字";
    case "count":
      return "要填1以上的整数";
    case "year":
      return "写四位年份，2019年及以后，如 2025";
  }
}

function invalidInEnglish(args: UsageReasons["invalidValue"]): string {
  const { option, argument, value } = args;
  const fault =
    option === undefined
      ? `Command-argument value '${value}' is invalid for argument '${argument}'.`
      : `Option '${option}' argument '${value}' is invalid.`;
  return `${fault} ${wantedInEnglish(args)}.`;
}

function wantedInEnglish(args: ExpectedValue): string {
  switch (args.expected) {
    case "choice":
      return `Allowed choices are ${args.choices.join(", ")}`;
    case "reporter":
      return `choose from ${args.choices.join(", ")}`;
    case "formChoice":
      return `Choose from ${args.choices.map(({ value }) => value).join(", ")}`;
    case "format":
      return `${args.unknown} is not supported; choose from ${args.choices.join(", ")}`;
    case "reporterWithFile":
      return `${args.reporter} needs =FILE`;
    case "oneReporter":
      return `${args.reporters.join(", ")} both want stdout; give one =FILE`;
    case "explainedWord":
      return args.choices
        ? `Behind = goes a class or an outcome of table 三: ${args.choices.join(", ")}`
        : "Give a word of the register and its meaning in table 三, such as 法人=商业企业";
    case "agency":
      return "Give its full name in printable characters";
    case "count":
      return "give a whole number from 1 on";
    case "year":
      return "Give a year of four digits from 2019 on, such as 2025";
  }
}

/** The same name with the ending that it should have. */
function mended(file: string, ending: string): string {
  return `${file.replace(/\.[^./\\]*$/, "")}${ending}`;
}

function endingInChinese({ option, file, ending, use }: UsageReasons["wrongEnding"]): [string, string] {
  const better = mended(file, ending);
  const told: Record<OutputUse, [string, string]> = {
    dataFile: [`数据文件的名称以 ${ending} 结尾，${file} 不是。`, `改成 ${better}`],
    output: [`${option} 写的是 ${ending} 文件，${file} 不是。`, `如 ${option} ${better}`],
    form: [`填报表是 ${ending} 文件，${file} 不是。`, "如 gov-report form 填报表.xlsx"],
    evidence: [`${option} 要写 ${ending} 文件，${file} 不是。`, "台账所在的工作表用 --worksheet 指明"],
    page: [`填报页是 ${ending} 文件，${file} 不是。`, `改成 ${better}`],
  };
  return told[use];
}

function endingInEnglish({ option, file, ending, use }: UsageReasons["wrongEnding"]): [string, string] {
  const better = mended(file, ending);
  const told: Record<OutputUse, [string, string]> = {
    dataFile: [`A data file ends in ${ending}; ${file} does not.`, `Write ${better}`],
    output: [`${option} writes a file in ${ending}, and ${file} is none.`, `Such as ${option} ${better}`],
    form: [`A form is an ${ending} file, and ${file} is not.`, "as in gov-report form 填报表.xlsx"],
    page: [`The page is an ${ending} file, and ${file} is not.`, `Write ${better}`],
    evidence: [
      `${option} writes an ${ending} file, and ${file} is not.`,
      "The register's own sheet is named with --worksheet",
    ],
  };
  return told[use];
}
