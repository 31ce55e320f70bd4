import type { Language } from "../../diagnostics/codes.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { usage } from "../../reporters/deliver.js";

/**
 * The fault of an output whose name says that it is another kind of file than what is written there, which programs
 * would open the wrong way.
 *
 * @param endings what it may end in, the usual one first
 */
export function wrongEnding(
  option: string,
  name: string,
  endings: readonly string[],
  language: Language,
): Diagnostic | undefined {
  if (endings.some((ending) => name.toLowerCase().endsWith(ending))) return undefined;
  const better = `${name.replace(/\.[^./\\]*$/, "")}${endings[0]}`;
  return language === "en"
    ? usage(`${option} writes a file in ${endings[0]}, and ${name} is none.`, `Such as ${option} ${better}`)
    : usage(`${option} 写的是 ${endings[0]} 文件，${name} 不是。`, `如 ${option} ${better}`);
}
