import type { CommanderError } from "commander";
import type { Language } from "./messages.js";

/**
 * A wrong use of the command line in the user's language, with the way out.
 *
 * @param command the one that was called, whose help begins with an example
 */
export function usageText(
  error: CommanderError,
  language: Language,
  command?: string,
): { message: string; hint?: string } {
  const plain = error.message.replace(/^error: /, "");
  const [first = "", ...rest] = plain.split("\n");
  const near = /Did you mean (?:one of )?([^?]+)\?/.exec(rest.join(" "))?.[1];
  const subject = /'([^']*)'/.exec(first)?.[1] ?? "";
  const help = command && `gov-report ${command} --help`;
  if (language === "en") {
    const hint = near ? `Did you mean ${near}?` : help && `${help} shows an example`;
    return { message: `${first}.`, ...(hint && { hint }) };
  }
  const way = near ? `是不是 ${near}？` : help && `用法和例子见 ${help}`;
  const hint = way ? { hint: way } : {};
  switch (error.code) {
    case "commander.unknownOption":
      return { message: `没有 ${subject} 这个选项。`, ...hint };
    case "commander.unknownCommand":
      return { message: `没有 ${subject} 这个命令。`, ...hint };
    case "commander.optionMissingArgument":
      return { message: `选项 ${subject} 后面缺少内容。`, ...hint };
    case "commander.missingMandatoryOptionValue":
      return { message: `缺少选项 ${subject}。`, ...hint };
    case "commander.missingArgument":
      return { message: `缺少参数 ${subject}。`, ...hint };
    case "commander.excessArguments":
      return { message: "参数太多。", ...hint };
    case "commander.invalidArgument": {
      const detail = /is invalid(?: for argument '[^']*')?\. (.*)$/.exec(first)?.[1] ?? "";
      const value = /argument '([^']*)' is invalid/.exec(first)?.[1] ?? "";
      const choices = /^Allowed choices are (.*)\.$/.exec(detail)?.[1];
      return {
        message: `选项 ${subject.split(" ").find((word) => word.startsWith("--")) ?? subject} 不能是 ${value}。`,
        hint: choices ? `可以用：${choices}` : detail,
      };
    }
    case "commander.help":
      return { message: "缺少命令。", hint: "如 gov-report build data.yaml；gov-report --help 查看全部命令" };
    default:
      return { message: `${first}。`, ...hint };
  }
}
