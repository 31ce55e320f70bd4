import type { Language } from "../../diagnostics/language.js";
import type { Message } from "../message.js";
import { FILE_REASONS } from "./files.js";
import { OPTION_REASONS } from "./options.js";
import type { ArgsOfReasons, Told } from "./reason.js";
import { VALUE_REASONS } from "./values.js";
import { YEAR_REASONS } from "./years.js";

export type { OutputUse } from "./files.js";
export type { ExpectedValue } from "./values.js";

/**
 * Every way of using the command line wrongly (GR9005). Machine formats carry the arguments as they are, whatever the
 * language.
 */
const REASONS = { ...OPTION_REASONS, ...VALUE_REASONS, ...FILE_REASONS, ...YEAR_REASONS };

/** The arguments of each reason, by its name. */
type UsageReasons = ArgsOfReasons<typeof REASONS>;

/** The arguments of GR9005: the reason, and the command that was called where its help is a way out. */
export type UsageArgs = {
  [R in keyof UsageReasons]: { reason: R; command?: string } & UsageReasons[R];
}[keyof UsageReasons];

const SHOWS_USAGE: Record<Language, (help: string) => string> = {
  "zh-CN": (help) => `用 ${help} 查看用法`,
  en: (help) => `${help} shows the usage`,
};

/** The message of a wrong use; where a reason has no way out of its own, it is the help. */
export function usageMessage(args: UsageArgs, language: Language): Message {
  const make = REASONS[args.reason][language] as (args: UsageArgs) => Told;
  const told = make(args);
  if (typeof told !== "string") return { text: told[0], hints: [told[1]] };
  const help = `gov-report ${args.command === undefined ? "" : `${args.command} `}--help`;
  return { text: told, hints: [SHOWS_USAGE[language](help)] };
}
