import type { Aggregate } from "../../aggregate/aggregate.js";
import { intoParent, typedAt } from "../../aggregate/into.js";
import type { Language } from "../../diagnostics/codes.js";
import { failure, type Outcome, success } from "../../diagnostics/outcome.js";
import { readInput } from "../../host/read.js";
import type { Terminal } from "../../host/terminal.js";
import { usage } from "../../reporters/deliver.js";

/** The file of --into with the sum in it, or why it cannot be. */
export function broughtUpToDate(
  into: string,
  sum: Aggregate,
  parent: { files: readonly string[]; complete: boolean },
  lang: Language,
  { cwd }: Terminal,
): Outcome<string> {
  const say = (zh: string, en: string) => (lang === "en" ? en : zh);
  const input = readInput(into, cwd);
  if (!input.ok) return input;
  const year = typedAt(input.value, "year");
  if (year !== undefined && year !== String(sum.year))
    return failure(
      usage(
        say(
          `${into} 是${year}年度的，这次汇总${sum.year}年度。`,
          `${into} is on ${year}, this sum is on ${sum.year}.`,
        ),
        say(
          "换成同一年度的数据文件，或者用 --year 指定年度",
          "Name the data file on the same year, or say --year",
        ),
      ),
    );
  const replaced = intoParent(input.value, sum, parent);
  if ("text" in replaced) return success(replaced.text);
  if ("diagnostics" in replaced) return { ok: false, diagnostics: replaced.diagnostics };
  const key = replaced.unreplaced;
  return failure(
    usage(
      say(`${into} 里的 ${key} 没有单独成行，不能替换。`, `${key} has no lines of its own in ${into}.`),
      say(
        "把它写成单独的几行；或者用 -o 另写一个文件",
        "Give it lines of its own, or write another file with -o",
      ),
    ),
  );
}
