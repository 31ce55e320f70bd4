import { Command, type Option } from "@commander-js/extra-typings";
import { distance } from "fastest-levenshtein";
import type { ExpectedValue, UsageArgs } from "../codes/usage/usage.js";

/** A wrong use that is found while the arguments are parsed: commander's parsers have no other way to fail. */
export class WrongUse extends Error {
  constructor(readonly args: UsageArgs) {
    super(args.reason);
  }
}

/** What an option's parser throws at a value that it does not take. */
export function invalidOption(option: Option, value: string, expected: ExpectedValue): WrongUse {
  return new WrongUse({ reason: "invalidValue", option: option.flags, value, ...expected });
}

/**
 * A command that tells what is wrong with its arguments as {@link WrongUse}. Commander calls one method for each kind of
 * fault, which by itself makes an English sentence of it.
 */
export class TypedCommand extends Command {
  override createCommand(name?: string): Command {
    return new TypedCommand(name);
  }

  unknownOption(option: string): never {
    const known = [this, ...(this.parent ? [this.parent] : [])].flatMap((command) =>
      command
        .createHelp()
        .visibleOptions(command)
        .flatMap(({ long }) => long ?? []),
    );
    // An option of one letter is not similar to any other.
    const suggestions = option.startsWith("--") ? similar(option.slice(2), known, "--") : [];
    throw new WrongUse({ reason: "unknownOption", option, suggestions });
  }

  unknownCommand(): never {
    const name = this.args[0] ?? "";
    const known = this.createHelp()
      .visibleCommands(this)
      .map((command) => command.name());
    throw new WrongUse({ reason: "unknownCommand", name, suggestions: similar(name, known) });
  }

  missingArgument(argument: string): never {
    throw new WrongUse({ reason: "missingArgument", argument });
  }

  optionMissingArgument({ flags }: Option): never {
    throw new WrongUse({ reason: "optionWithoutValue", option: flags });
  }

  missingMandatoryOptionValue({ flags }: Option): never {
    throw new WrongUse({ reason: "missingOption", option: flags });
  }

  _conflictingOption(one: Option, other: Option): never {
    throw new WrongUse({ reason: "conflictingOptions", options: [one.flags, other.flags] });
  }

  _excessArguments(given: readonly string[]): never {
    const expected = this.registeredArguments.length;
    throw new WrongUse({ reason: "tooManyArguments", expected, given: given.length });
  }
}

/** With more wrong letters than these, or in so large a part of the word, another word is meant. */
const MOST_SLIPS = 3;
const LEAST_ALIKE = 0.4;

/** The known words nearest to a misspelt one; several where they are equally near. */
function similar(typed: string, words: readonly string[], prefix = ""): string[] {
  const near = [...new Set(words)].flatMap((word) => {
    const plain = word.slice(prefix.length);
    const slips = distance(typed, plain);
    const length = Math.max(typed.length, plain.length);
    return slips <= MOST_SLIPS && (length - slips) / length > LEAST_ALIKE ? [{ word, slips }] : [];
  });
  const least = Math.min(...near.map(({ slips }) => slips));
  return near.flatMap(({ word, slips }) => (slips === least ? word : [])).sort();
}
