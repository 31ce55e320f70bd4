import type { CommanderError } from "commander";
import type { Language } from "../diagnostics/codes.js";

/**
 * A wrong use of the command line in the user's language, with the way out.
 *
 * @param command the command that was called, whose help is the way out where there is no better one
 */
export function usageText(
  error: CommanderError,
  language: Language,
  command?: string,
): { message: string; hint: string } {
  const plain = error.message.replace(/^error: /, "");
  const [first = "", ...rest] = plain.split("\n");
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(rest.join(" "))?.[1];
  const help = `gov-report ${command === undefined ? "" : `${command} `}--help`;
  if (language === "en") {
    // Commander's list of what a command takes ends the sentence already.
    const message = `${first.slice(0, 1).toUpperCase()}${first.slice(1).replace(/\.$/, "")}.`;
    return { message, hint: near ? `Did you mean ${near}?` : `${help} shows the usage` };
  }
  const subject = /'([^']*)'/.exec(first)?.[1] ?? "";
  const hint = near ? `是不是 ${near}？` : `用 ${help} 查看用法`;
  switch (error.code) {
    case "commander.unknownOption":
      return { message: `没有 ${subject} 这个选项。`, hint };
    case "commander.unknownCommand":
      return { message: `没有 ${subject} 这个命令。`, hint };
    case "commander.optionMissingArgument":
      return { message: `选项 ${subject} 后面缺少内容。`, hint };
    case "commander.missingMandatoryOptionValue":
      return { message: `缺少选项 ${subject}。`, hint };
    case "commander.missingArgument":
      return { message: `缺少参数 ${subject}。`, hint };
    case "commander.conflictingOption": {
      const [one, other] = [...first.matchAll(/'([^']*)'/g)].map(([, flags]) => longName(flags!));
      return { message: `${one} 和 ${other} 不能一起用。`, hint };
    }
    case "commander.excessArguments":
      return { message: "参数太多。", hint };
    case "commander.invalidArgument":
      return invalidValue(first, hint);
    case "commander.help":
      return { message: "缺少命令。", hint: "如 gov-report build data.yaml；gov-report --help 查看全部命令" };
    default:
      return { message: `${first}。`, hint };
  }
}

function longName(flags: string): string {
  return flags.split(/[ ,]+/).find((word) => word.startsWith("--")) ?? flags;
}

/** `option '--kind <KIND>' argument 'x' is invalid. …`, `command-argument value 'x' is invalid for argument 'SHELL'. …` */
function invalidValue(text: string, help: string): { message: string; hint: string } {
  const option = /^option '([^']*)' argument '(.*?)' is invalid\./.exec(text);
  const argument = /^command-argument value '(.*?)' is invalid for argument '([^']*)'\./.exec(text);
  const detail = / is invalid(?: for argument '[^']*')?\. (.*)$/.exec(text)?.[1] ?? "";
  const choices = /^Allowed choices are (.*)\.$/.exec(detail)?.[1]?.replaceAll(", ", "、");
  const flag = option?.[1] && longName(option[1]);
  const value = option?.[2] ?? argument?.[1] ?? "";
  const fault = value === "" ? "不能空着" : `不能是 ${value}`;
  return {
    message: option ? `选项 ${flag ?? option[1]} ${fault}。` : `${argument?.[2]} ${fault}。`,
    hint: choices ? `可以用：${choices}` : detail || help,
  };
}
