import type { Command, Option } from "commander";
import type { Shell } from "./completion-shells.js";

interface CommandModel {
  name: string;
  about: string;
  options: OptionModel[];
  /** Words that the argument can be; where there are none it is a file. */
  words: readonly string[];
  takesFiles: boolean;
}

interface OptionModel {
  short?: string;
  long: string;
  about: string;
  /** What follows the option: nothing, one of these words, or a file. */
  value: "none" | "file" | "text" | readonly string[];
}

/**
 * The script that makes a shell complete commands, options and their values, read off the command definitions, so that it
 * never knows other ones than the program.
 */
export function completionScript(program: Command, shell: Shell): string {
  const commands = program.commands.map(modelOf);
  return { bash, zsh, fish }[shell](commands);
}

function modelOf(command: Command): CommandModel {
  const [argument] = command.registeredArguments;
  return {
    name: command.name(),
    about: command.description(),
    options: [...command.options, ...helpOption(command)].map(optionOf),
    words: argument?.argChoices ?? [],
    takesFiles: /FILE|LEDGER|OLD|NEW/.test(command.registeredArguments.map((each) => each.name()).join(" ")),
  };
}

/** --help is no member of the options that commander lists. */
function helpOption(command: Command): Option[] {
  return command
    .createHelp()
    .visibleOptions(command)
    .filter((option) => option.long === "--help");
}

function optionOf({ short, long, description, flags, argChoices }: Option): OptionModel {
  const value = /[<[](.+?)[>\]]/.exec(flags)?.[1];
  return {
    ...(short && { short }),
    long: long!,
    about: description,
    value: !value ? "none" : (argChoices ?? (/FILE|DIR/.test(value) ? "file" : "text")),
  };
}

const words = (options: readonly OptionModel[]) => options.map(({ long }) => long).join(" ");
const quoted = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

function bash(commands: readonly CommandModel[]): string {
  const valueCases = commands.flatMap(({ name, options }) =>
    options
      .filter(({ value }) => value !== "none")
      .map(({ long, value }) => {
        const reply =
          value === "file"
            ? "compopt -o default; COMPREPLY=()"
            : `COMPREPLY=($(compgen -W ${quoted(typeof value === "string" ? "" : value.join(" "))} -- "$word"))`;
        return `    ${name}:${long}) ${reply}; return ;;`;
      }),
  );
  const commandCases = commands.map(({ name, options, words: choices, takesFiles }) =>
    [
      `    ${name})`,
      `      if [[ $word == -* ]]; then COMPREPLY=($(compgen -W ${quoted(words(options))} -- "$word"))`,
      takesFiles
        ? "      else compopt -o default; COMPREPLY=(); fi ;;"
        : `      else COMPREPLY=($(compgen -W ${quoted(choices.join(" "))} -- "$word")); fi ;;`,
    ].join("\n"),
  );
  return `# gov-report completion bash
_gov_report() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  if (( COMP_CWORD == 1 )); then
    COMPREPLY=($(compgen -W ${quoted(commands.map(({ name }) => name).join(" "))} -- "$word"))
    return
  fi
  case $command:$before in
${valueCases.join("\n")}
  esac
  case $command in
${commandCases.join("\n")}
  esac
}
complete -F _gov_report gov-report
`;
}

function zsh(commands: readonly CommandModel[]): string {
  const about = (text: string) => text.replaceAll(/[[\]:\\]/g, (sign) => `\\${sign}`);
  const spec = ({ long, about: text, value }: OptionModel) => {
    const action = value === "none" ? "" : value === "file" ? ":file:_files" : valueSpec(value);
    return `      ${quoted(`${long}[${about(text)}]${action}`)} \\`;
  };
  const valueSpec = (value: "text" | readonly string[]) =>
    value === "text" ? ":value:" : `:value:(${value.join(" ")})`;
  const cases = commands.map(({ name, options, words: choices, takesFiles }) =>
    [
      `    ${name}) _arguments \\`,
      ...options.map(spec),
      `      ${quoted(takesFiles ? "*:file:_files" : `1:value:(${choices.join(" ")})`)} ;;`,
    ].join("\n"),
  );
  return `#compdef gov-report
# gov-report completion zsh
_gov_report() {
  local -a commands
  commands=(
${commands.map(({ name, about: text }) => `    ${quoted(`${name}:${about(text)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join("\n")}
  esac
}
compdef _gov_report gov-report
`;
}

function fish(commands: readonly CommandModel[]): string {
  const lines = commands.flatMap(({ name, about, options, words: choices, takesFiles }) => {
    const here = `complete -c gov-report -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
    return [
      `complete -c gov-report -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
      ...(takesFiles ? [] : [`${here} -f -a ${quoted(choices.join(" "))}`]),
      ...options.map(({ short, long, about: text, value }) => {
        const follows =
          value === "none"
            ? ""
            : value === "file"
              ? " -rF"
              : value === "text"
                ? " -x"
                : ` -xa ${quoted(value.join(" "))}`;
        return `${here}${short ? ` -s ${short.slice(1)}` : ""} -l ${long.slice(2)}${follows} -d ${quoted(text)}`;
      }),
    ];
  });
  return `# gov-report completion fish\n${lines.join("\n")}\n`;
}
