import type { Block, FigureRow, Inline } from "../../document.js";
import { paragraphsOf } from "./paragraphs.js";

/** A named figure (`figures.*`) that the report tells of. */
export interface Highlight {
  /** As printed: `22595`. */
  value: string;
  /** What it counts in, where the sentence says it right behind the number: 人. */
  unit: string;
  /** What the sentence says of it: 订阅人数. */
  label: string;
}

const NAMED = "figures.";

/** A few are looked at, many are a table. */
const MOST = 8;

/**
 * The named figures in the words that the report itself uses, in its order; one that no sentence mentions is shown where
 * its name is Chinese.
 */
export function highlightsOf(blocks: readonly Block[], figures: readonly FigureRow[]): Highlight[] {
  const found = new Map<string, Highlight>();
  for (const content of paragraphsOf(blocks))
    for (const [index, inline] of content.entries()) {
      if (inline.type !== "figure" || !inline.path.startsWith(NAMED) || found.has(inline.path)) continue;
      found.set(inline.path, told(content, index, inline));
    }
  for (const { path, value } of figures) {
    const name = path.slice(NAMED.length);
    if (path.startsWith(NAMED) && !found.has(path) && /^\p{Script=Han}/u.test(name))
      found.set(path, { value: String(value), unit: "", label: name });
  }
  return [...found.values()].slice(0, MOST);
}

/** Where a clause begins; 、 divides only what has numbers of its own. */
const BEFORE = /[\s\S]*(?:[。；！？：，（）\n]|\d[^、，。；]{0,4}、)/u;
const AFTER = /[。；！？：，、（）\n]/u;

/** Measure words that may stand behind a number, the longest first. */
const UNIT =
  /^(?:(?:万|亿)?(?:人次|次|人|元|字|件|条|个|篇|期|场|项|份|起|部|种|名|套|家|户|批|天|页|册|幅|处|站|类|宗|只|台|公里|平方米|个工作日|小时|分钟)|万|亿|%|％|‰)/u;

/** What leads from the thing counted to its number. */
const LEADS =
  /(?:已经|累计|总计|合计|共计|共|约|近|超过|超|逾|达到了?|达|为|是|有|已|增至|升至|增加到|提高到|上升到|至)+$/u;

function told(content: readonly Inline[], index: number, { text }: { text: string }): Highlight {
  const plain = (inlines: readonly Inline[]) =>
    inlines.map((inline) => (inline.type === "break" ? "\n" : inline.text)).join("");
  const before = plain(content.slice(0, index)).replace(BEFORE, "").trim();
  const behind = plain(content.slice(index + 1));
  const unit = UNIT.exec(behind)?.[0] ?? "";
  const [clause = ""] = behind.slice(unit.length).split(AFTER);
  const rest = clause.trim();
  const lead = before.replace(LEADS, "");
  // A clause that goes on behind the number is told whole: it may be about something else than its beginning.
  const label = rest === "" && lead.length > 1 ? lead : `${before}${text}${unit}${rest}`;
  return { value: text, unit, label };
}
