import type { FontLists } from "./fonts.js";

/** A thin line that is dark enough to be seen. */
const LINE = "1px solid #555";

/**
 * Padding, lines and wrapping of all cells. Each cell draws its right and lower line: collapsed borders do not
 * move with a sticky cell.
 */
const CELL = `padding:3px;border:0 solid #555;border-right:${LINE};border-bottom:${LINE};vertical-align:middle;font-weight:normal;line-height:1.4;text-indent:0;overflow-wrap:break-word`;

const HEADING =
  "font-weight:normal;line-height:1.6;letter-spacing:0;color:#111;text-align:left;text-indent:2em";

/** Cells that stay in view while the table is scrolled sideways. */
const STUCK = "position:sticky;background:#fff;z-index:1";

/**
 * CSS declarations of each look. They must suffice by themselves, because a fragment has only inline styles. The
 * page's style sheet begins with them and adds what inline styles cannot express (style-sheet.ts).
 */
export function looksOf(fonts: FontLists) {
  return {
    report: `font-family:${fonts.body};font-size:18px;line-height:1.9;color:#111;background:#fff;text-align:left;overflow-wrap:break-word`,
    title: `margin:0 0 1.2em;font:normal 1.7em/1.5 ${fonts.title};color:#111;text-align:center;text-indent:0`,
    // In a narrow window a line is broken in the middle, not before its last character.
    titleLine: "display:block;text-wrap:balance",
    draft:
      "margin:0 0 1em;padding:.2em 0;border:2px solid #a40000;color:#a40000;background:#fff;font-weight:bold;text-align:center;text-indent:0",
    contents: "margin:0 0 1em;text-indent:0;font-size:.9em;line-height:1.7;text-align:left",
    contentsList: "margin:0;padding:0;list-style-type:none;column-width:20em;column-gap:2em",
    contentsEntry: "margin:0;break-inside:avoid",
    heading1: `margin:1.2em 0 .4em;font-family:${fonts.heading1};font-size:1.1em;${HEADING}`,
    heading2: `margin:.8em 0 .3em;font-family:${fonts.heading2};font-size:1em;${HEADING}`,
    heading3: `margin:.6em 0 .3em;font-family:${fonts.body};font-size:1em;${HEADING}`,
    runIn: "margin:0 0 .5em;text-align:justify;text-indent:2em",
    runInHeading: `display:inline;margin:0;font-family:${fonts.heading2};font-size:1em;font-weight:normal;line-height:inherit;color:#111`,
    runInHeading3: `display:inline;margin:0;font-family:${fonts.body};font-size:1em;font-weight:normal;line-height:inherit;color:#111`,
    runInText: "display:inline;margin:0",
    paragraph: "margin:0 0 .5em;text-align:justify;text-indent:2em",
    ragged: "margin:0 0 .5em;text-align:left;text-indent:2em",
    list: "margin:0 0 .5em;padding:0 0 0 3em;list-style-type:decimal",
    innerList: "margin:0;padding:0 0 0 2.5em;list-style-type:decimal",
    dashes: "margin:0 0 .5em;padding:0 0 0 4em;list-style-type:'——'",
    innerDashes: "margin:0;padding:0 0 0 2em;list-style-type:'——'",
    itemText: "margin:0;text-indent:0",
    quote: `margin:0 0 .5em;padding:0 0 0 1em;border:0;border-left:3px solid #999;font-family:${fonts.heading2}`,
    figure: "margin:1em 0;text-align:center;text-indent:0",
    imageRow:
      "display:flex;flex-wrap:wrap;justify-content:center;align-items:flex-start;gap:1em;margin:1em 0",
    // Pictures stand side by side if there is room.
    besideFigure: "flex:0 1 auto;min-width:7em;max-width:100%;margin:0;text-align:center;text-indent:0",
    image: "max-width:100%;height:auto",
    caption: `padding:.2em 0;caption-side:top;font-family:${fonts.table};font-size:.9em;line-height:1.5;color:#111;text-align:center;text-indent:0`,
    captionText: "display:block;position:sticky;left:0;width:min(100%,100cqw)",
    hiddenCaption:
      "position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap",
    // A container, so that a caption can be as wide as the visible part.
    region: "container-type:inline-size;position:relative;max-width:100%;margin:.6em 0 1.2em;overflow-x:auto",
    form: `width:100%;margin:0;table-layout:fixed;border-collapse:separate;border-spacing:0;border:0;border-top:${LINE};border-left:${LINE};font-family:${fonts.table};font-size:14px;color:#111;background:#fff`,
    table: `width:100%;margin:0;border-collapse:separate;border-spacing:0;border:0;border-top:${LINE};border-left:${LINE};font-family:${fonts.table};font-size:14px;color:#111;background:#fff`,
    head: `${CELL};text-align:center`,
    centredLabel: `${CELL};text-align:center`,
    label: `${CELL};text-align:left`,
    stuckHead: `${CELL};text-align:center;${STUCK}`,
    stuckCentredLabel: `${CELL};text-align:center;${STUCK}`,
    stuckLabel: `${CELL};text-align:left;${STUCK}`,
    number: `${CELL};padding:3px 1px;text-align:center`,
    cell: `${CELL};text-align:left`,
    centredCell: `${CELL};text-align:center`,
    rightCell: `${CELL};text-align:right`,
    stuckCell: `${CELL};text-align:left;${STUCK};left:0`,
    stuckCentredCell: `${CELL};text-align:center;${STUCK};left:0`,
    stuckRightCell: `${CELL};text-align:right;${STUCK};left:0`,
    note: `font-family:${fonts.heading2}`,
    strong: "font-weight:bold",
    link: "color:#0b4a8f;text-decoration:underline;overflow-wrap:anywhere",
    attachmentList: "margin:1.9em 0 0;padding:0 0 0 2em;text-indent:0",
    attachmentEntry: "margin:0;padding:0 0 0 4.5em;text-align:left;text-indent:-4.5em",
    attachmentEntryBelow: "margin:0;padding:0 0 0 4.5em;text-align:left;text-indent:-1.5em",
    signature: "width:fit-content;margin:1.9em 2em 1.9em auto;text-align:left;text-indent:0",
    sealedSignature: "width:fit-content;margin:3.8em 4em 3.8em auto;text-align:center;text-indent:0",
    signatureName: "margin:0;text-indent:0",
    signatureDate: "margin:0;padding:0 0 0 2em;text-indent:0",
    attachmentLabel: `margin:2em 0 1em;font-family:${fonts.heading1};text-align:left;text-indent:0`,
    attachmentTitle: `margin:0 0 1em;font:normal 1.4em/1.5 ${fonts.title};color:#111;text-align:center;text-indent:0`,
  } as const satisfies Record<string, string>;
}

export type Look = keyof ReturnType<typeof looksOf>;
