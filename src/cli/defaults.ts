import type { CommandUnknownOpts } from "@commander-js/extra-typings";
import type { Terminal } from "../host/terminal.js";

/** Options of `build` that other commands do not have, or mean something else by. */
const OF_BUILD = ["format", "html", "official-names"];

/** Options that the command line does not give, from the settings of the folder that the program works in. */
export async function takeDefaults(command: CommandUnknownOpts, { cwd }: Terminal): Promise<void> {
  const { SettingsFiles } = await import("../run/settings-files.js");
  const { defaults } = new SettingsFiles(cwd).for("data.yaml")?.config ?? {};
  for (const option of command.options) {
    const name = option.name();
    const value = defaults?.get(name);
    const isGiven = !["default", undefined].includes(command.getOptionValueSource(option.attributeName()));
    if (value === undefined || isGiven || (OF_BUILD.includes(name) && command.name() !== "build")) continue;
    const taken = option.isBoolean() ? value === "true" || value === "是" : parsed(option, value);
    command.setOptionValueWithSource(option.attributeName(), taken, "config");
  }
}

function parsed(option: CommandUnknownOpts["options"][number], value: string): unknown {
  const parse: ((value: string, previous: unknown) => unknown) | undefined = option.parseArg;
  return parse ? parse(value, undefined) : value;
}
