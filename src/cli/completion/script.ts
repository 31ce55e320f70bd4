import type { Argument, CommandUnknownOpts, Option } from "@commander-js/extra-typings";
import { CODES } from "../../rules/codes.js";
import { OptionWithWords } from "../options.js";
import { bashScript } from "./bash.js";
import { fishScript } from "./fish.js";
import type { CommandModel, OptionModel, ProgramModel, Shell } from "./model.js";
import { powershellScript } from "./powershell.js";
import { zshScript } from "./zsh.js";

/**
 * The script that makes a shell complete commands, options and their values, read off the command definitions, so that it
 * never knows other ones than the program.
 */
export function completionScript(program: CommandUnknownOpts, shell: Shell): string {
  return { bash: bashScript, zsh: zshScript, fish: fishScript, powershell: powershellScript }[shell](
    modelOf(program),
  );
}

function modelOf(program: CommandUnknownOpts): ProgramModel {
  // Includes `help`, which commander adds by itself.
  const commands = program.createHelp().visibleCommands(program);
  const names = commands.map((command) => command.name()).filter((name) => name !== "help");
  return { options: optionsOf(program), commands: commands.map((command) => commandOf(command, names)) };
}

function commandOf(command: CommandUnknownOpts, names: readonly string[]): CommandModel {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    about: command.description(),
    options: command.name() === "help" ? [] : optionsOf(command),
    words: argument ? wordsOf(argument, names) : [],
    takesFiles: /FILE|LEDGER|OLD|NEW/.test(command.registeredArguments.map((each) => each.name()).join(" ")),
  };
}

/** What an argument can be: its choices, or all that there are of what it names. */
function wordsOf(argument: Argument, names: readonly string[]): readonly string[] {
  const known: Record<string, readonly string[]> = {
    command: names,
    CODE: CODES.map(({ code }) => code),
  };
  return argument.argChoices ?? known[argument.name()] ?? [];
}

/** --help is no member of the options that commander lists. */
function optionsOf(command: CommandUnknownOpts): OptionModel[] {
  const all = command.createHelp().visibleOptions(command);
  const help = all.filter(({ long }) => long === "--help");
  return [...all.filter(({ long }) => long !== "--help"), ...help].map(optionOf);
}

function optionOf(option: Option): OptionModel {
  const { short, long, description, flags, argChoices, variadic, defaultValue } = option;
  const value = /[<[](.+?)[>\]]/.exec(flags)?.[1];
  const words = argChoices ?? (option instanceof OptionWithWords ? option.words : undefined);
  const isList = value === "LIST";
  return {
    ...(short && { short }),
    long: long!,
    about: description,
    value: !value ? "none" : (words ?? (/FILE|DIR|DATA|PATH/.test(value) ? "file" : "text")),
    isList,
    repeats: variadic || (Array.isArray(defaultValue) && !isList),
  };
}
