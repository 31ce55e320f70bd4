import { type OptionModel, type ProgramModel, quoted } from "./model.js";

/** For fish: one line an option, and one a command. */
export function fishScript({ options, commands }: ProgramModel): string {
  const root = "complete -c gov-report -n __fish_use_subcommand";
  const lines = [
    ...options.map((option) => `${root} ${optionText(option)}`),
    ...commands.flatMap(({ name, about, options: own, words, takesFiles }) => {
      const here = `complete -c gov-report -n ${quoted(`__fish_seen_subcommand_from ${name}`)}`;
      return [
        `${root} -f -a ${name} -d ${quoted(about)}`,
        ...(takesFiles ? [] : [`${here} -f -a ${quoted(words.join(" "))}`]),
        ...own.map((option) => `${here} ${optionText(option)}`),
      ];
    }),
  ];
  return `# gov-report completion fish\n${lines.join("\n")}\n`;
}

function optionText({ short, long, about, value, isList }: OptionModel): string {
  const follows =
    value === "none"
      ? ""
      : value === "file"
        ? " -rF"
        : value === "text"
          ? " -x"
          : ` -xa ${quoted(isList ? `(__fish_append , ${value.join(" ")})` : value.join(" "))}`;
  return `${short ? `-s ${short.slice(1)} ` : ""}-l ${long.slice(2)}${follows} -d ${quoted(about)}`;
}
