import { type CommandModel, type OptionModel, type ProgramModel, quoted } from "./model.js";

/** For zsh: a `_arguments` for each command. Works sourced, and as a file `_gov_report` in $fpath. */
export function zshScript({ options, commands }: ProgramModel): string {
  return `#compdef gov-report
# gov-report completion zsh
_gov_report() {
  local -a commands
  commands=(
${commands.map(({ name, about }) => `    ${quoted(`${name}:${escaped(about)}`)}`).join("\n")}
  )
  if (( CURRENT == 2 )); then
    if [[ $words[2] == -* ]]; then _arguments ${options.flatMap(specs).join(" ")}
    else _describe command commands
    fi
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}
if [[ $funcstack[1] == _gov_report ]]; then _gov_report "$@"; else compdef _gov_report gov-report; fi
`;
}

function commandCase({ name, options, words, takesFiles }: CommandModel): string {
  const argument = takesFiles ? "*:file:_files" : words.length > 0 ? `1:value:(${words.join(" ")})` : "";
  return [
    `    ${name}) _arguments`,
    ...options.flatMap(specs).map((spec) => `      ${spec}`),
    `      ${argument && quoted(argument)} ;;`,
  ].join(" \\\n");
}

/** An option in both its spellings; one shuts the other out unless it may be given again. */
function specs({ short, long, about, value, isList, repeats }: OptionModel): string[] {
  const spellings = [...(short ? [short] : []), long];
  const before = repeats ? "*" : spellings.length > 1 ? `(${spellings.join(" ")})` : "";
  const follows =
    value === "none"
      ? ""
      : value === "file"
        ? ":file:_files"
        : value === "text"
          ? ":value:"
          : isList
            ? `:value:_values -s , value ${value.join(" ")}`
            : `:value:(${value.join(" ")})`;
  const joint = (name: string) => (value === "none" ? "" : name.startsWith("--") ? "=" : "+");
  return spellings.map((name) => quoted(`${before}${name}${joint(name)}[${escaped(about)}]${follows}`));
}

function escaped(text: string): string {
  return text.replaceAll(/[[\]:\\]/g, (sign) => `\\${sign}`);
}
