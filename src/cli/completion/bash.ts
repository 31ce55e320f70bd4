import { type CommandModel, type OptionModel, type ProgramModel, quoted } from "./model.js";

const FILES = "compopt -o default; COMPREPLY=()";

/** For bash: what can stand at the cursor, by the command and the word before. */
export function bashScript({ options, commands }: ProgramModel): string {
  return `# gov-report completion bash
_gov_report() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command=\${COMP_WORDS[1]}
  # --option=value comes as three words.
  if [[ $word == = ]]; then word=
  elif [[ $before == = ]]; then before=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if (( COMP_CWORD == 1 )); then
    if [[ $word == -* ]]; then ${reply(names(options))}
    else ${reply(commands.map(({ name }) => name))}
    fi
    return
  fi
  case $command:$before in
${commands.flatMap(valueCases).join("\n")}
  esac
  case $command in
${commands.map(commandCase).join("\n")}
  esac
}
complete -F _gov_report gov-report
`;
}

function valueCases({ name, options }: CommandModel): string[] {
  return options.flatMap(({ short, long, value, isList }) => {
    if (value === "none") return [];
    const spellings = [...(short ? [short] : []), long].map((each) => `${name}:${each}`).join(" | ");
    const follows = value === "file" ? FILES : value === "text" ? "COMPREPLY=()" : reply(value, isList);
    return `    ${spellings}) ${follows}; return ;;`;
  });
}

function commandCase({ name, options, words, takesFiles }: CommandModel): string {
  return `    ${name})
      if [[ $word == -* ]]; then ${reply(names(options))}
      else ${takesFiles ? FILES : reply(words)}
      fi ;;`;
}

/** Of these words, those that begin with what is typed; in a list, behind its last comma. */
function reply(words: readonly string[], isList = false): string {
  const list = quoted(words.join(" "));
  return isList
    ? `COMPREPLY=($(compgen -P "\${word%"\${word##*,}"}" -W ${list} -- "\${word##*,}"))`
    : `COMPREPLY=($(compgen -W ${list} -- "$word"))`;
}

function names(options: readonly OptionModel[]): string[] {
  return options.map(({ long }) => long);
}
