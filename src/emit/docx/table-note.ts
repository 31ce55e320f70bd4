import type { Inline } from "../../document.js";
import { cellText } from "./cell-lines.js";
import { lineCount } from "./measure.js";
import { TEXT_WIDTH } from "./page.js";
import { type Paragraph, type ParagraphSetting, paragraph } from "./paragraph.js";
import { noteLine, noteSize, noteStyle } from "./styles.js";
import { inlineRuns } from "./text.js";
import type { Typesetting } from "./typesetting.js";

/** A note below a table whose text has this size in half-points, in 楷体 and hardly larger than the table. */
export function noteParagraph(
  content: Inline[],
  size: number,
  { fonts, references }: Typesetting,
  setting: Omit<ParagraphSetting, "style"> = {},
): Paragraph {
  const text = inlineRuns(content, { font: fonts.heading2 }, references);
  return paragraph({ style: noteStyle(size), ...setting }, text);
}

/** Height in twips of a note below a table of a size in half-points. */
export function noteHeight(content: Inline[], size: number): number {
  return lineCount(cellText(content), TEXT_WIDTH / (noteSize(size) * 10)) * noteLine(size);
}
