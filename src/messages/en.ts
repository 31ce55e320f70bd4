import type {
  Catalogue,
  DiagnosticArgs,
  IdentityArgs,
  MarkdownConstruct,
  Message,
} from "../diagnostics/codes.js";
import { importEn } from "./import-en.js";
import { usageMessage } from "./usage.js";

const say = (text: string, ...hints: (string | undefined | false)[]): Message => ({
  text,
  hints: hints.filter((hint): hint is string => Boolean(hint)),
});

const megabytes = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;

const CONSTRUCTS: Record<MarkdownConstruct, string> = {
  html: "HTML",
  code: "code",
  thematicBreak: "a thematic break",
  definition: "a link definition",
  setextHeading: "an underlined heading",
  emphasis: "emphasis in italics",
  linkReference: "a reference link",
  inlineImage: "an image between words",
  emptyHeading: "a heading without text",
  headingInBlock: "a heading inside a list, quote or table",
  other: "this Markdown construct",
};

/** What is wanted, and the way out; the last is for a file with Chinese keys, where its words differ. */
const EXPECTED: Record<DiagnosticArgs["GR2003"]["expected"], [string, string, string?]> = {
  mapping: [
    "must be a mapping of keys to values",
    "Write `key: value` lines below it, indented by two spaces",
  ],
  list: ["must be a list", "One item a line, each beginning with `- `"],
  text: ["must be text", "Write the text itself; quote it if it holds `: `, `#` or braces"],
  boolean: ["must be true or false", "Write true or false", "Write 是 (true) or 否 (false)"],
  row: [
    "must be a row of counts by applicant class, or 0",
    "Write { naturalPerson: 6, commercial: 1, total: 7 }, or 0 for zeros",
    "Write { 自然人: 6, 商业企业: 1, 总计: 7 }, or 0 for zeros",
  ],
  group: ["must be its rows, or 0 for all of them", "Write 0, or every row of the group"],
  cell: [
    "must be a number, or a number with its remark",
    "Write the number alone, or { value: number, remark: text }",
    "Write the number alone, or { 数值: number, 备注: text }",
  ],
  key: [
    "has a key that is no word",
    "Only the name stands before the colon; quote a value that holds braces",
  ],
};

/** The one wrong cell of 三; its broken identities follow as related places. */
function wrongCell(a: IdentityArgs): Message | undefined {
  if (a.cell === undefined) return undefined;
  return say(
    `${a.cell} is ${a.value}, which disagrees with the sums: ${identity(a)}.`,
    `Check this cell; ${a.expected} would make all of them agree`,
  );
}

function identity(a: IdentityArgs): string {
  const off = `${a.left} against ${a.right}, off by ${a.difference}`;
  if (a.label === "") return `column ${a.columnLabel}, 一 + 二 against 三（七） + 四: ${off}`;
  if (a.columnLabel === "") return `${a.label}, sum of the classes against 总计: ${off}`;
  return `column ${a.columnLabel}, sum of the results against （七）总计: ${off}`;
}

function number(wanted: string, limit: string, a: DiagnosticArgs["GR2004"]): Message {
  if (a.signed) return change(a);
  const found = writtenAs(a.found);
  if (a.reason === "tooLarge")
    return say(`${a.label} ${found}, which is out of range.`, `Check the number; ${limit}`);
  if (a.reason === "negative") {
    return say(
      `${a.label} ${found}; it cannot be negative.`,
      a.spelling ? `Did you mean ${a.spelling}?` : wanted,
    );
  }
  return say(
    `${a.label} ${found}; it must be ${wanted}.`,
    a.reason === "notANumber" && a.spelling === "0" && "If there were none, write 0",
    a.reason !== "notANumber" && a.spelling !== undefined && `Write ${a.spelling}`,
    a.spelling === undefined && "Write Arabic digits; 0 if there were none",
  );
}

/** 本年增/减 of the 2019 format. */
function change({ label, found, spelling, reason }: DiagnosticArgs["GR2004"]): Message {
  if (reason === "tooLarge")
    return say(`${label} ${writtenAs(found)}, which is out of range.`, "Check the number; at most 12 digits");
  return say(
    `${label} ${writtenAs(found)}; it must be a whole number without quotes, commas or unit, with a sign if need be (like +3, -8).`,
    spelling === undefined
      ? "Write Arabic digits, less with a half-width minus before them; 0 for no change"
      : spelling === "0"
        ? "For no change write 0"
        : `Write ${spelling}`,
  );
}

function writtenAs(found: string): string {
  return found === "" ? "is empty" : `is written ${found}`;
}

const COUNT = "a whole number without quotes, commas or unit (like 1200)";
const AMOUNT = "a number without quotes, commas or unit, with at most six decimals (like 27.948692)";

export const en: Catalogue = {
  GR1001: (a) => {
    switch (a.encoding) {
      case "Office":
        return say(
          "This is a file of Word, Excel or WPS, not a data file.",
          "Make a data file of a report (.docx) or form (.xlsx) with gov-report import first",
        );
      case "PDF":
        return say(
          "This is a PDF file, not a data file.",
          "Save the document as .docx and make a data file of it with gov-report import",
        );
      default:
        return say(
          a.encoding === "?"
            ? "The file is not UTF-8; it cannot be read from here on."
            : `The file is ${a.encoding}, not UTF-8.`,
          "Save it as UTF-8 in your editor",
        );
    }
  },
  GR1002: () => say("The file begins with a byte order mark.", "Save it as UTF-8 without BOM in your editor"),
  GR1003: () =>
    say("There is nothing in the file.", "Begin with gov-report init, which writes a data file to fill in"),
  GR1004: (a) =>
    say(
      `${a.codePoint} is a character that documents cannot hold${a.count > 1 ? ` (${a.count} places)` : ""}.`,
      "Delete it; it usually came with text pasted from elsewhere",
    ),
  GR1005: (a) => {
    switch (a.reason) {
      case "colonInValue":
        return say(
          "There are two `: ` on one line, so it is unclear what the value is.",
          "Quote a value that holds a colon and a space",
        );
      case "reservedStart":
        return say(`A value cannot begin with ${a.found}.`, "Quote the whole value");
      case "escape":
        return say(
          "This backslash in double quotes begins no known escape.",
          "Use single quotes, or write \\\\ for \\",
        );
      case "missingColon":
        return say(
          `There is no colon after “${a.found.split("\n")[0]}”.`,
          "Write `key: value`, with a half-width colon and a space",
        );
      case "missingComma":
        return say(
          "There is no comma between two entries in braces.",
          "Put a comma and a space between them",
        );
      case "unexpected":
        return say(`“${a.found}” is unexpected here.`, "Delete it, or quote the whole value");
      default:
        return say(
          "This is not well-formed YAML.",
          "Check indentation, colons, brackets and quotes on this line and the one above",
        );
    }
  },
  GR1006: (a) => {
    const closers: Record<string, string> = { "{": "}", "[": "]" };
    const closer = closers[a.opener] ?? a.opener;
    return say(`Nothing closes this ${a.opener}.`, `Put ${closer} at the end of the value`);
  },
  GR1007: (a) =>
    say(
      `Full-width “${a.found}” stands where “${a.wanted}” is needed.`,
      a.wanted === ":" ? "Write a half-width colon and a space" : `Write ${a.wanted}`,
    ),
  GR1008: (a) => {
    switch (a.kind) {
      case "tab":
        return say("The line is indented with a tab.", "Indent with spaces, two a level");
      case "ideographicSpace":
        return say(
          "The line is indented with full-width spaces.",
          "Indent with half-width spaces, two a level; narrative lines need them too",
        );
      case "text":
        return say(
          "This line of text is not indented.",
          "Indent every line of a text by two spaces more than its key",
        );
      case "deeper":
        return say(
          "This line is indented too far to belong to anything above.",
          "Align it with the keys of its level",
        );
      default:
        return say(
          "This line is indented too little to align with its level.",
          "Align it with the keys of its level",
        );
    }
  },
  GR1009: (a) =>
    a.kind === "merge"
      ? say("A data file cannot have the merge key <<.", "Write the content itself")
      : say(
          `A data file cannot have the YAML ${a.kind} ${a.kind === "alias" ? "*" : "&"}${a.name}.`,
          `Write the content itself; quote a text that begins with ${a.kind === "alias" ? "*" : "&"}`,
        ),
  GR1010: (a) =>
    say(`A data file cannot have the YAML tag ${a.tag}.`, "Delete it; quote a text that begins with !"),
  GR1011: (a) =>
    a.kind === "directive"
      ? say("A data file cannot have a directive that begins with %.", "Delete the line")
      : say("A file holds one report; a second one begins here.", "Delete the ---, or make two files"),
  GR1012: (a) =>
    say(
      a.same === undefined
        ? `${a.key} is written twice.`
        : `${a.same} and ${a.key} are one key, written twice.`,
      "Keep the right one",
    ),
  GR1013: (a) =>
    a.limit === "bytes"
      ? say(
          `The file has ${megabytes(a.actual)}, more than the limit of ${megabytes(a.maximum)}.`,
          "Check that it is the right file; images stand in files of their own",
        )
      : a.limit === "depth"
        ? say(`Nesting is deeper than ${a.maximum} levels.`, "Check that it is the right file")
        : a.limit === "tokens"
          ? say(
              `The file has too many keys and values, more than ${a.maximum} signs of YAML.`,
              "Check that it is the right file",
            )
          : say(
              `A mapping has ${a.actual} keys, more than the limit of ${a.maximum}.`,
              "Check that it is the right file",
            ),
  GR1014: (a) => say(`A space is missing in “${a.found}”.`, `Write ${a.wanted}`),
  GR1015: (a) => say("A value that begins with {{ must be quoted.", `Write "${a.found}"`),

  GR2001: (a) =>
    say(
      `${a.label ? `${a.label} lacks` : "The report lacks"} ${a.missing.map(({ key, label }) => (key === label ? key : `${key} (${label})`)).join(", ")}.`,
      `Add ${a.missing.map(({ key }) => key).join(", ")}${a.zero ? "; 0 if there were none" : ""}`,
    ),
  GR2002: (a) =>
    say(
      `There is no key ${a.key} here.`,
      a.belongsTo !== undefined
        ? `It belongs to ${a.belongsTo || "the top level"}: move it there and mind the indentation`
        : a.suggestion
          ? `Did you mean ${a.suggestion}?`
          : a.known.length > 0
            ? `Keys that can stand here: ${a.known.join(", ")}`
            : "Delete it",
    ),
  GR2003: (a) => {
    const [wanted, out, outInChinese = out] = EXPECTED[a.expected];
    return say(`${a.label || "The data"} ${wanted}.`, a.keys ? outInChinese : out);
  },
  GR2004: (a) => number(COUNT, "at most 12 digits", a),
  GR2005: (a) => number(AMOUNT, "at most 9 digits before the point", a),
  GR2006: (a) =>
    say(
      `${a.label} cannot be ${a.found || "empty"}.`,
      a.suggestion ? `Did you mean ${a.suggestion}?` : `Choose from ${a.choices.join(", ")}`,
    ),
  GR2007: (a) => say(`${a.label} is still to be filled in (待填).`, "Fill it in before building"),
  GR2008: (a) =>
    say(
      `The report year is written ${a.found || "as nothing"}; it must be a plain year from 2019 on.`,
      a.spelling ? `Write ${a.spelling}` : `For example ${a.keys ? "年度" : "year"}: 2022`,
    ),
  GR2009: (a) => {
    if (a.reason === "unknown")
      return say(`There is no template ${a.found}.`, `Write ${a.version}, or leave it out: the year decides`);
    const [year, refill] = [
      "Check the year first",
      `If it is right, fill in the form of ${a.version} (its keys: gov-report schema --template ${a.version})`,
    ];
    return a.reason === "keys"
      ? say(
          `A report on ${a.year} uses the format of ${a.version}; this file is filled in by that of ${a.found}.`,
          year,
          refill,
        )
      : say(
          `A report on ${a.year} uses template ${a.version}, not ${a.found}.`,
          ...(a.keys === a.version ? [`Write ${a.version}, or delete the line`] : [year, refill]),
        );
  },
  GR2010: (a) =>
    say(
      a.reason === "noSuchDay"
        ? `${a.label}: there is no day ${a.found}.`
        : `${a.label} is written ${a.found || "as nothing"}; it must be year-month-day.`,
      "For example 2023-01-18",
    ),
  GR2011: (a) =>
    say(
      `${a.label} has only its total, ${a.total}, and no counts by class.`,
      "Add the counts of the classes; they must add up to the total",
    ),
  GR2012: (a) => say(`${a.label} is empty.`, "Write 0 for a row of zeros, else the counts by class"),
  GR2013: (a) => say(`${a.label} is empty.`, "Fill it in, or delete the line if it is optional"),
  GR2014: (a) =>
    say(
      `“${a.found}” is dropped as a comment.`,
      "Quote the whole value if it belongs to it; put a space after # if it is a comment",
    ),
  GR2015: (a) => say(`“${a.found}” was not read as an entry.`, `Write ${a.wanted}`),
  GR2016: () =>
    say("There is a full-width space before the key.", "Indent with half-width spaces, two a level"),
  GR2017: (a) =>
    say(
      `${a.label} has neither body nor sections.`,
      a.keys ? "Write 正文 (body) or 小节 (sections)" : "Write body or sections",
    ),
  GR2018: (a) =>
    say(
      `${a.found} cannot be the name of a figure.`,
      "Use letters, Chinese characters, digits and _, and no digit first",
    ),
  GR2019: (a) => {
    if (a.reason === "unreadable")
      return say(
        `Last year's data file ${a.file} cannot be read.`,
        `Check the path, relative to this file's folder, or delete ${a.keys ? "上年文件" : "previous"}`,
      );
    if (a.reason === "notAFile")
      return say(
        `Last year's data file ${a.file} is a device, a pipe or the like, no ordinary file; it was not read.`,
        "Name the data file of the year before",
      );
    if (a.reason === "tooLarge")
      return say(
        `Last year's data file ${a.file} is too large; it was not read.`,
        "See whether it is the right file",
      );
    if (a.reason === "year")
      return say(
        `${a.file} reports on ${a.year}; the year before is ${a.expected}.`,
        "Name the data file of the year before",
      );
    return say(`Last year's data file ${a.file} has errors.`, `Mend it first: gov-report validate ${a.file}`);
  },
  GR2020: (a) => say(`${a.label} is ${a.found}; it must lie between ${a.minimum} and ${a.maximum}.`),

  GR2021: (a) =>
    say(`${a.code} is an error, whose level cannot be changed.`, "Only warnings can be off, info or warning"),

  GR2022: (a) =>
    say(
      `${a.label} is filled in by the format of ${a.found}; this report uses that of ${a.version}.`,
      `What belongs here: ${a.rows.map(({ key, label }) => `${label} (${key})`).join(", ")}`,
    ),

  GR2023: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      absolute: [
        `${a.pattern} is a pattern from the root of a disk, which a data file may not have.`,
        "Write it relative to this file's folder, or give the files on the command line: --children",
      ],
      names: [
        `${a.pattern} would look at more than ${a.maximum} names; it was not looked for.`,
        "Name the folder, or give the files on the command line: --children",
      ],
      levels: [
        `${a.pattern} would look at more than ${a.maximum} levels of folders; it was not looked for.`,
        "Name the folder, or give the files on the command line: --children",
      ],
      alternatives: [
        `${a.pattern} has too many combinations of {…}; it was not looked for.`,
        "Write several lines",
      ],
    };
    return say(...what[a.reason]);
  },

  GR3001: (a) =>
    wrongCell(a) ??
    say(
      `Column ${a.columnLabel} does not balance: 一 + 二 is ${a.left}, 三（七）总计 + 四 is ${a.right}, off by ${a.difference}.`,
      "Check 本年新收, 上年结转, 办理结果 and 结转下年度 of this column",
    ),
  GR3002: (a) =>
    wrongCell(a) ??
    say(
      `${a.label}: the classes add up to ${a.left}, 总计 says ${a.right}, off by ${a.difference}.`,
      `Check the counts of the row; if they are right, write ${a.left}`,
    ),
  GR3003: (a) =>
    wrongCell(a) ??
    say(
      `Column ${a.columnLabel}: the results add up to ${a.left}, （七）总计 says ${a.right}, off by ${a.difference}.`,
      `Check the counts of the column; if they are right, write ${a.left}`,
    ),
  GR3004: (a) =>
    say(
      `${a.label}: the outcomes add up to ${a.left}, 总计 says ${a.right}, off by ${a.difference}.`,
      `Check the outcomes; if they are right, write ${a.left}`,
    ),
  GR3006: (a) =>
    say(
      `信息处理费 ${a.label}: the agencies add up to ${a.left}, the sum says ${a.right}, off by ${a.difference}.`,
      `Check the agencies; if they are right, write ${a.left}, or delete the line to have it computed`,
    ),

  GR3007: (a) =>
    say(`The report of ${a.name} is missing.`, "Add it; to sum up without it for now, --allow-invalid"),
  GR3008: (a) =>
    say(
      `${a.name} is not on the list.`,
      a.suggestion !== undefined && `Did you mean ${a.suggestion}? Correct the name or the list`,
      a.suggestion === undefined && "Add it to the list if it belongs to the sum, else leave its file out",
    ),
  GR3009: (a) =>
    say(
      `${a.name} has two reports, the other one is ${a.file}, ${a.different === 0 ? "with the same figures" : `with ${a.different} different figures`}.`,
      a.different === 0 ? "Keep one of them" : "Keep the right one, or correct the agency's name",
    ),
  GR3010: (a) =>
    say(
      `The report of ${a.name} is on ${a.year}, this sum is on ${a.expected}.`,
      "Take the report on the same year; for another year say --year",
    ),
  GR3011: (a) =>
    say(
      `${a.label}: the agencies add up to ${a.sum}, more than a cell can hold (below ${a.limit}).`,
      "Check this cell of the agencies, and its unit",
    ),
  GR4005: (a) =>
    say(
      `The reports compared are not of one agency: ${a.agencies.map(({ year, name }) => `${year} ${name}`).join(", ")}.`,
      "Check the files; nothing is to be done where the agency was renamed",
    ),
  GR5001: (a) => {
    switch (a.reason) {
      case "unknown":
        return say(
          `There is no ${a.path} in the data.`,
          a.suggestion
            ? `Did you mean {{${a.suggestion}}}?`
            : `A path is the keys of the data file joined by dots, like {{${a.keys ? "申请.本年新收.总计" : "applications.newlyReceived.total"}}}`,
        );
      case "notAFigure":
        return say(
          `${a.path} is a row or group, not one figure.`,
          a.suggestion ? `For its total write {{${a.suggestion}}}` : "Name one cell",
        );
      case "narrative":
        return say(
          `${a.path} is narrative and cannot be referenced.`,
          "Only numbers, names, dates and other single values can",
        );
      case "syntax":
        return say(
          `{{${a.reference}}} is not a reference.`,
          "Write {{path}}, {{path | percentOf path}} or {{path | change}}",
        );
      case "filter":
        return say(
          `There is no such filter in {{${a.reference}}}.`,
          a.suggestion ? `Did you mean ${a.suggestion}?` : "There are percentOf and change",
        );
      case "divisionByZero":
        return say(`${a.path} is 0, so there is no percentage.`, "Say it in words");
      case "noPrevious":
        return say(
          "There is no last year's file to compare with.",
          `Name it with ${a.keys ? "上年文件" : "previous"}:`,
        );
      case "notInPrevious":
        return a.format
          ? say(
              `Last year's report is in the format of ${a.format}, which has no ${a.path}: there is no rate.`,
              "Say it in words: the two formats count different things in table 二",
            )
          : say(`Last year's file has no ${a.path}.`, "Say it in words, or add it to last year's file");
      case "ofAChange":
        return say(
          `${a.path} is a change itself: it has no rate and is no base of a percentage.`,
          "Reference it as it is, or say it in words",
        );
      case "fromZero":
        return say(`${a.path} was 0 last year, so there is no rate.`, "Say it in words, like 比上年增加N件");
      case "notANumber":
        return say(`${a.path} is not a number.`, "percentOf and change need numbers");
      default:
        return say("Nothing closes this {{.", "Add }}; to print {{ itself write \\{{");
    }
  },
  GR5003: (a) =>
    say(
      `Narrative cannot hold ${CONSTRUCTS[a.construct]}.`,
      a.construct === "code"
        ? "Delete the backquotes"
        : "Use plain text; there are **strong**, links, lists, tables, images, quotes and # headings",
    ),
  GR5004: (a) =>
    say(
      `A heading of level ${a.depth} cannot stand here.`,
      a.allowed > 0 ? `The deepest is ${"#".repeat(a.allowed)}` : "This part has no headings of its own",
    ),
  GR5005: (a) => {
    const what: Record<typeof a.reason, string> = {
      missing: "There is no such image",
      outside: "The image is not in the data file's folder",
      notAFile: "The image is a device, a pipe or the like, no ordinary file",
      notAnImage: "This is no usable PNG or JPEG image",
      cut: "The image file is cut off",
      tooLarge: "The image is too large",
      remote: "Images cannot come from the web",
    };
    return say(
      `${what[a.reason]}: ${a.path}.`,
      "Put a PNG or JPEG into the data file's folder and write its relative path",
    );
  },
  GR5006: (a) =>
    say(`${a.url} cannot be linked to.`, "Use an address that begins with http://, https:// or mailto:"),
  GR5007: (a) => {
    const what: Record<typeof a.limit, [string, string]> = {
      nesting: [`Lists or quotes are nested deeper than ${a.maximum} levels.`, "Use fewer levels"],
      paragraph: [`This paragraph has more than ${a.maximum} characters.`, "Split it at a blank line"],
      text: [`This value has more than ${a.maximum} characters.`, "Check that it is in the right place"],
      rowSigns: [
        `This row of a table has more than ${a.maximum} signs such as | *.`,
        "Use fewer columns, or delete the signs that are not needed",
      ],
      lines: [`This paragraph has more than ${a.maximum} lines.`, "Split it at a blank line"],
      signs: [
        `This paragraph has more than ${a.maximum} signs such as * [ ] \\ |.`,
        "Delete those that are not needed, or split it at a blank line",
      ],
      indentation: [
        `More than ${a.maximum} spaces stand before this line.`,
        "Delete the spaces at its beginning",
      ],
      items: [
        `The text has more than ${a.maximum} lines of lists, quotes and tables.`,
        "Publish long lists elsewhere and say where",
      ],
      blocks: [
        `The text has more than ${a.maximum} paragraphs.`,
        "Publish what is no part of the report elsewhere and say where",
      ],
      allLines: [
        `The text has more than ${a.maximum} lines.`,
        "Publish what is no part of the report elsewhere and say where",
      ],
      brackets: [
        `The text has more than ${a.maximum} square brackets.`,
        "Use fewer links; write （） or 〔〕 where none is meant",
      ],
      allSigns: [
        `The text has more than ${a.maximum} signs such as * [ ] \\ |.`,
        "Delete those that are not needed",
      ],
    };
    return say(...what[a.limit]);
  },
  GR5008: (a) =>
    say(
      `The picture ${a.path} has no description.`,
      "Write it in the brackets: ![description](picture); it is printed below the picture and read by screen readers",
    ),
  GR5009: (a) =>
    say(
      `The picture ${a.path} is stored turned, with only a mark that sets it upright: browsers do, Word does not.`,
      "Open it in an image program, turn it upright and save it anew",
    ),
  GR5012: (a) =>
    a.kind === "directive"
      ? say(
          "A comment for the checker stands inside a text and would be printed as a heading.",
          "Move it out of the text: to the line above the key of the text (such as body:), aligned with it",
        )
      : say(
          "A note to oneself stands inside a text and would be printed as a heading.",
          "Delete it; to keep it, move it to the line above the key of the text (such as body:), behind a #",
        ),

  GR8101: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      encrypted: ["The workbook has a password and cannot be read.", "Save it without one"],
      old: ["This is a workbook of the old format (.xls), which cannot be read.", "Save it as .xlsx"],
      broken: [
        "This is no complete .xlsx workbook and cannot be read.",
        "Open it in a spreadsheet and save it as .xlsx",
      ],
      tooLarge: [
        "The workbook unpacks to too much; it was not read.",
        "Keep the form's sheets only and save it as .xlsx",
      ],
      noSheets: ["The workbook has no sheets.", "See whether it is the right file"],
      notAForm: [
        "The workbook has none of the form's sheets.",
        "Make a form with gov-report form 填报表.xlsx and fill it in; leave its sheet names and labels as they are",
      ],
    };
    return say(...what[a.reason]);
  },
  GR8102: (a) =>
    a.missing === "sheet"
      ? say(
          `There is no sheet ${a.label}; its contents are left 待填.`,
          "Copy the sheet back from the original form",
        )
      : say(
          `There is no row ${a.label}; its figures are left 待填.`,
          "Mend the row's label, or make a new form and fill that in",
        ),
  GR8103: (a) =>
    a.formula && a.found === ""
      ? say(
          `${a.label} is a formula without a result; left 待填.`,
          "Open it in a spreadsheet and save it, or write a number",
        )
      : say(
          `${a.label} is ${a.found}, but wants ${a.kind === "count" ? "a whole number" : "a number of at most six decimals"} from 0 on; left 待填.`,
          "Digits only; none is 0 or nothing",
        ),
  GR8104: (a) =>
    say(
      `${a.count} cells of ${a.table} are empty and count as 0: ${a.cells.slice(0, 8).join(", ")}${a.cells.length > 8 ? " …" : ""}.`,
      "See whether there was really nothing to count; then leave them",
    ),
  GR8105: (a) =>
    say(`${a.label} is a formula; its last result ${a.value} is taken.`, "Check it, or write the number"),
  GR8106: (a) =>
    say(
      `The formula of ${a.label} was replaced by ${a.typed}, which is not the sum ${a.sum}.`,
      "Check the parts; with the formula back the total is computed",
    ),
  GR8107: (a) =>
    say(
      `${a.label} is ${a.found}; taken as ${a.value}${a.remark ? ` with the remark ${a.remark}` : ""}.`,
      a.remark ? "Remarks belong on the sheet 格内说明, digits alone in the cell" : "Write digits alone",
    ),
  GR8108: (a) => {
    const at = [a.table, a.cell].filter(Boolean).join(" ");
    const what: Record<typeof a.reason, [string, string]> = {
      noCell: [
        "The remark does not say which cell of which table it is for; it was left out.",
        "Choose the table, and name the cell as C4",
      ],
      notAFigure: [`${at} is no cell for a figure; the remark was left out.`, "Check the cell, as C4"],
      noRemark: [`The remark on ${at} has no text.`, "Write it, or clear the row"],
      noValue: [`${at} has no figure; the remark was left out.`, "Fill in the figure first"],
      twice: [`${at} has two remarks; this one was left out.`, "Make one of them"],
    };
    return say(...what[a.reason]);
  },
  GR8109: (a) =>
    say(`${a.label} has no choice ${a.found}; it was left out.`, `Choose from ${a.choices.join(", ")}`),
  GR8110: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noName: [
        `${a.label} has ${a.found} but no name; it was left out.`,
        "Write a name in the first column, or clear the row",
      ],
      badName: [
        `${a.label} cannot be named ${a.found}; the row was left out.`,
        "Letters, digits and underscores, not beginning with a digit",
      ],
      noLabel: [
        `It is not known where this text belongs; it was left out: ${a.found}.`,
        "Mend the label in the first column",
      ],
      twice: [
        `${a.label} has two rows named ${a.found}; this one was left out.`,
        "Rename it, or make one row",
      ],
      noDay: [`${a.label} is ${a.found}, which is no day; left 待填.`, "Write it like 2023-01-18"],
      error: [`${a.label} is the error ${a.found}; it was left out.`, "Write what belongs there"],
    };
    return say(...what[a.reason]);
  },
  GR8111: (a) =>
    say(`The form has no place for ${a.keys.join(", ")}.`, "Copy it from the old data file afterwards"),

  GR8201: (a) => {
    const seen = a.found.length > 0 ? `; there are ${a.found.join(", ")}` : "";
    const option = "Name other headings with --applicant, --received, --outcome, --closed";
    const what: Record<typeof a.reason, [string, string]> = {
      noHeadings: ["There are no headings.", `Needed: 申请人类别, 收到日期, 办理结果, 办结日期. ${option}`],
      noColumns: [`These columns are missing: ${a.missing.join(", ")}${seen}.`, option],
      severalSheets: [
        `Several sheets look like a register: ${a.found.join(", ")}.`,
        "Choose with --worksheet; given several times, they are counted together",
      ],
      noSheet: [`There is no sheet ${a.missing.join(", ")}${seen}.`, "Check the sheet's name"],
    };
    return say(...what[a.reason]);
  },
  GR8202: (a) =>
    say(
      a.found === "" ? "There is no applicant class." : `${a.found} is no known applicant class.`,
      `Use one of ${a.choices.join(", ")}`,
    ),
  GR8203: (a) =>
    say(
      a.found === ""
        ? "The application is closed but has no outcome."
        : a.group
          ? `${a.found} does not say which item of ${a.group} it is.`
          : `${a.found} is no known outcome.`,
      a.members
        ? `Use one of ${a.members.join(", ")}`
        : "Use the words of table 三, such as 予以公开 or 重复申请",
    ),
  GR8204: (a) =>
    say(
      `The ${a.field === "received" ? "day of receipt" : "closing day"} ${a.found === "" ? "is missing" : `${a.found} is no day`}.`,
      "Write 2022-03-05, 2022年3月5日 or 20220305",
    ),
  GR8205: (a) =>
    a.reason === "order"
      ? say(`It was closed on ${a.closed}, before it was received on ${a.received}.`, "Check both days")
      : say(
          "There is an outcome but no closing day.",
          "Fill it in; for an open application leave the outcome empty or write 办理中",
        ),
  GR8206: (a) =>
    say(
      a.reason === "closedBefore"
        ? `${a.count} closed before ${a.year} were not counted: rows ${a.rows.slice(0, 10).join(", ")}${a.rows.length > 10 ? " …" : ""}.`
        : `${a.count} received after ${a.year} were not counted: rows ${a.rows.slice(0, 10).join(", ")}${a.rows.length > 10 ? " …" : ""}.`,
      "They belong to other years; if the year is wrong, give --year",
    ),
  GR8207: (a) =>
    say(
      `${a.number} is registered in row ${a.first} too; both were counted.`,
      "Check whether it is one application",
    ),
  GR8208: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      encrypted: ["The register has a password and cannot be read.", "Save it without one"],
      old: ["The register is of the old format (.xls), which cannot be read.", "Save it as .xlsx"],
      broken: [
        "The register is no complete .xlsx workbook.",
        "Open it in a spreadsheet and save it as .xlsx",
      ],
      tooLarge: [
        "The register unpacks to too much; it was not read.",
        "Keep the sheets and years that matter",
      ],
      noSheets: ["The register has no sheets.", "See whether it is the right file"],
      encoding: ["The register's encoding cannot be read.", "Save it as .xlsx or as .csv in UTF-8"],
    };
    return say(...what[a.reason]);
  },

  ...importEn,

  GR9001: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      missing: [`There is no ${a.file}.`, "Check path and name"],
      unreadable: [`${a.file} cannot be read.`, "Check its permissions"],
      folder: [`There is no data file (*.yaml, *.yml) in ${a.file}.`, "Check the path"],
      isFolder: [`${a.file} is a folder; a file is wanted here.`, "Name the file in it"],
      notAFile: [
        `${a.file} is a device, a pipe or the like, no ordinary file; it was not read.`,
        "Save it as a file first; what comes from a pipe is checked with gov-report validate -",
      ],
      tooLarge: [
        `${a.file} has ${a.actual === undefined ? "" : `${megabytes(a.actual)}, `}more than ${megabytes(a.maximum ?? 0)}; it was not read.`,
        "See whether it is the right file",
      ],
      notFixable: ["--fix cannot mend standard input (-).", "Name the file"],
      notADataFile: [
        `${a.file} is no data file and can only be validated.`,
        `Make one of it: gov-report import ${a.file}`,
      ],
      notAlone: ["Standard input (-) cannot be checked together with files.", "Run it twice"],
    };
    return say(...what[a.reason]);
  },
  GR9002: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      folder: ["a folder has that name", "Move it, or choose another name"],
      denied: [
        "no permission, or it is open in Word, WPS or Excel",
        "Close it, check the folder's permissions, or write into another folder",
      ],
      full: ["the disk is full", "Make room and build again"],
      busy: ["another program is using it", "Close that program and build again"],
      readOnly: ["the disk is read-only", "Write to another disk"],
      exists: ["a file of that name is there", "Choose another name, or overwrite it with --force"],
      notAFolder: ["a part of its path is not a folder", "Check the path of the output"],
      notAFile: ["a device, a pipe or the like is there, no ordinary file", "Choose another name"],
      noReader: ["no program reads this pipe", "Start the program that reads it, then run this again"],
      input: ["it is one of the files to be read", "Take another name"],
      written: ["it is another file that is written in this run", "Take another name"],
      changed: ["it was changed while it was being checked", "Run the command again"],
      other: ["the system refused", "Check path, permissions and disk, or write into another folder"],
    };
    const [reason, hint] = what[a.reason];
    const made =
      a.made === undefined
        ? ""
        : ` The ${a.made} outputs of this run are written; only the manifest is missing.`;
    return say(`${a.file} cannot be written: ${reason}.${made}`, hint);
  },
  GR9003: (a) =>
    say(
      `The program itself failed: ${a.message}.`,
      "Your data is not at fault; please send it with this message to the maintainers",
    ),
  GR9004: (a) =>
    say(
      `${a.inputs.join(" and ")} would both be written to ${[a.file, ...(a.also ?? [])].join(", ")}.`,
      `Give them different folders with --out-dir, or other ${a.titled ? "titles (key title)" : "names"}`,
    ),
  GR9005: (a) => usageMessage(a, "en"),
  GR9008: (a) =>
    say(
      `${"seconds" in a ? `Not done after ${a.seconds} seconds` : `Its process ended, most likely since ${a.memory} MiB of memory were not enough`}, so this file was given up; the others are not affected.`,
      "Your data is not at fault; please send the file to the maintainers",
    ),
  GR9009: (a) =>
    a.reason === "missing"
      ? say(
          "A .pdf is made by LibreOffice, which was not found on this machine.",
          "Install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer), or leave pdf out of --format and save the .docx as PDF from Word or WPS",
        )
      : say(
          "LibreOffice wrote no .pdf.",
          "Close any open LibreOffice and try again, or save the .docx as PDF from Word or WPS",
        ),
  GR9010: (a) =>
    say(
      `This machine lacks the fonts ${a.fonts.join(", ")}; the .pdf has others in their place.`,
      "Install them and build again, or save the .docx as PDF where they are installed",
    ),
  GR9006: (a) =>
    say(
      `This comment answers nothing: ${a.codes.join(", ")}.`,
      a.kept.length === 0
        ? "Delete it"
        : `Take ${a.codes.join(", ")} out of it; keep ${a.kept.join(", ")} and the reason`,
    ),
  GR9007: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noReason: ["There is no reason given.", "Write # gov-report-disable-next-line GR4002 -- reason"],
      error: [
        `${a.code} is an error, which no comment can answer.`,
        "Mend the data; only warnings can be answered",
      ],
      misspelt: [
        "This comment does nothing: its name is misspelt.",
        "Write # gov-report-disable-next-line GR4002 -- reason",
      ],
      syntax: ["This comment is not written right.", "Write # gov-report-disable-next-line GR4002 -- reason"],
    };
    return say(...what[a.reason]);
  },

  related: (note) => {
    switch (note.kind) {
      case "first":
        return "first written here";
      case "same":
        return "the same construct";
      case "expected":
        return "as the list has it";
      case "value":
        return `${note.label} = ${note.value}`;
      default:
        return `${note.code} ${note.label || "balance"}${note.columnLabel && ` · ${note.columnLabel}`}: ${note.left} ≠ ${note.right}, off by ${note.difference}`;
    }
  },
};
