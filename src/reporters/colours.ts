import { Chalk, type ChalkInstance } from "chalk";
import type { Output, Terminal } from "../host/terminal.js";

/** When text is coloured (`--color`). */
export type ColourWhen = "auto" | "always" | "never";

/** The colours for a stream. NO_COLOR (no-color.org) counts unless --color says otherwise. */
export function coloursFor(stream: Output, when: ColourWhen, { env }: Terminal): ChalkInstance {
  const wanted =
    when === "always" || (when === "auto" && stream.isTTY && !env.NO_COLOR && env.TERM !== "dumb");
  return new Chalk({ level: wanted ? 1 : 0 });
}
