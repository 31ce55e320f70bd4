import { InvalidArgumentError, Option } from "commander";
import { isName } from "../agency-name.js";
import { ReportSchema } from "../schema.js";
import { CURRENT } from "../templates.js";
import { OptionWithWords, type Say } from "./options.js";

/** The full name of the agency that a data file is for. */
export function agencyOption(about: string, say: Say): Option {
  return new Option("--agency <NAME>", about).argParser((value: string): string => {
    if (isName(value)) return value.trim();
    throw new InvalidArgumentError(
      say("写机关的正式全称，只用能印出的文字", "Give its full name in printable characters"),
    );
  });
}

/** A choice of the schema, in its own word or a Chinese one. */
export function choiceOption(flags: string, key: "kind" | "level", say: Say): Option {
  const schema = CURRENT.schema.at(`/agency/${key}`) ?? {};
  const words = schema["x-values"] ?? {};
  const chinese = ReportSchema.choicesIn("zh", schema);
  const english = ReportSchema.choicesIn("en", schema);
  const told = english.map((name, index) => `${chinese[index]}（${name}）`).join("、");
  return new OptionWithWords(
    flags,
    say(`${schema.title}：${told}`, `${schema.title}: ${english.join(", ")}`),
    [...english, ...chinese],
  ).argParser((value: string) => {
    const name = english.includes(value) ? value : words[value];
    if (name === undefined) {
      throw new InvalidArgumentError(say(`可以填：${told}`, `Choose from ${english.join(", ")}`));
    }
    return name;
  });
}
