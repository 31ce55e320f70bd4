import type { Catalogue, DiagnosticArgs, IdentityArgs, MarkdownConstruct, Message } from "../messages.js";

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

const EXPECTED: Record<DiagnosticArgs["GR2003"]["expected"], [string, string]> = {
  mapping: [
    "must be a mapping of keys to values",
    "Write `key: value` lines below it, indented by two spaces",
  ],
  list: ["must be a list", "One item a line, each beginning with `- `"],
  text: ["must be text", "Write the text itself; quote it if it holds `: `, `#` or braces"],
  boolean: ["must be true or false", "Write true or false"],
  row: [
    "must be a row of counts by applicant class, or 0",
    "Write { naturalPerson: 6, commercial: 1, total: 7 }, or 0 for zeros",
  ],
  group: ["must be its rows, or 0 for all of them", "Write 0, or every row of the group"],
  cell: [
    "must be a number, or { value: number, remark: text }",
    "Write the number alone if there is no remark",
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
  const found = a.found === "" ? "is empty" : `is written ${a.found}`;
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

const COUNT = "a whole number without quotes, commas or unit (like 1200)";
const AMOUNT = "a number without quotes, commas or unit, with at most six decimals (like 27.948692)";

export const en: Catalogue = {
  GR1001: (a) =>
    say(
      a.encoding === "?"
        ? "The file is not UTF-8; it cannot be read from here on."
        : `The file is ${a.encoding}, not UTF-8.`,
      "Save it as UTF-8 in your editor",
    ),
  GR1002: () => say("The file begins with a byte order mark.", "Save it as UTF-8 without BOM in your editor"),
  GR1003: () => say("There is nothing in the file.", "Start from a data file in examples/"),
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
  GR1012: (a) => say(`${a.key} is written twice.`, "Keep the right one"),
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
      `${a.label ? `${a.label} lacks` : "The report lacks"} ${a.missing.map(({ key, label }) => `${key} (${label})`).join(", ")}.`,
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
  GR2003: (a) => say(`${a.label || "The data"} ${EXPECTED[a.expected][0]}.`, EXPECTED[a.expected][1]),
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
      a.spelling ? `Write ${a.spelling}` : "For example year: 2022",
    ),
  GR2009: (a) => {
    if (a.reason === "unknown")
      return say(`There is no template ${a.found}.`, "Write 2021, or leave it out: the year decides");
    if (a.reason === "unsupported") {
      return say(
        `Reports on ${a.year} use the trial format of ${a.version}, which this version cannot handle.`,
        "Check the year; reports from 2021 on can be handled",
      );
    }
    return say(
      `A report on ${a.year} uses template ${a.version}, not ${a.found}.`,
      `Write ${a.version}, or delete the line`,
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
  GR2017: (a) => say(`${a.label} has neither body nor sections.`, "Write body or sections"),
  GR2018: (a) =>
    say(
      `${a.found} cannot be the name of a figure.`,
      "Use letters, Chinese characters, digits and _, and no digit first",
    ),
  GR2019: (a) => {
    if (a.reason === "unreadable")
      return say(
        `Last year's data file ${a.file} cannot be read.`,
        "Check the path, relative to this file's folder, or delete previous",
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

  GR5001: (a) => {
    switch (a.reason) {
      case "unknown":
        return say(
          `There is no ${a.path} in the data.`,
          a.suggestion
            ? `Did you mean {{${a.suggestion}}}?`
            : "A path is the keys of the data file joined by dots, like {{applications.newlyReceived.total}}",
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
        return say("There is no last year's file to compare with.", "Name it with previous:");
      case "notInPrevious":
        return say(`Last year's file has no ${a.path}.`, "Say it in words, or add it to last year's file");
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
      notAnImage: "This is no usable PNG or JPEG image",
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

  GR9001: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      missing: [`There is no ${a.file}.`, "Check path and name"],
      unreadable: [`${a.file} cannot be read.`, "Check its permissions"],
      folder: [`There is no data file (*.yaml, *.yml) in ${a.file}.`, "Check the path"],
      notFixable: ["--fix cannot mend standard input (-).", "Name the file"],
      notAlone: ["Standard input (-) cannot be checked together with files.", "Run it twice"],
    };
    return say(...what[a.reason]);
  },
  GR9002: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      folder: ["a folder has that name", "Move it, or write elsewhere with --out-dir"],
      denied: [
        "no permission, or it is open in Word, WPS or Excel",
        "Close it, check the folder's permissions, or use --out-dir",
      ],
      full: ["the disk is full", "Make room and build again"],
      busy: ["another program is using it", "Close that program and build again"],
      readOnly: ["the disk is read-only", "Write elsewhere with --out-dir"],
      notAFolder: ["a part of its path is not a folder", "Check --out-dir"],
      changed: ["it was changed while it was being checked", "Run the command again"],
      other: ["the system refused", "Check path, permissions and disk, or use --out-dir"],
    };
    const [reason, hint] = what[a.reason];
    return say(`${a.file} cannot be written: ${reason}.`, hint);
  },
  GR9003: (a) =>
    say(
      `The program itself failed: ${a.message}.`,
      "Your data is not at fault; please send it with this message to the maintainers",
    ),
  GR9004: (a) =>
    say(
      `${a.inputs.join(" and ")} would both be written to ${a.file}.`,
      "Give them different folders with --out-dir, or other names",
    ),
  GR9005: (a) => say(a.message, a.hint ?? "gov-report --help shows the usage"),
  GR9008: (a) =>
    say(
      `Not done after ${a.seconds} seconds, so this file was given up; the others are not affected.`,
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
  GR9006: (a) => say(`This comment answers nothing: ${a.codes.join(", ")}.`, "Delete it"),
  GR9007: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noReason: ["There is no reason given.", "Write # gov-report-disable-next-line GR4002 -- reason"],
      error: [
        `${a.code} is an error, which no comment can answer.`,
        "Mend the data; only warnings can be answered",
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
      case "value":
        return `${note.label} = ${note.value}`;
      default:
        return `${note.code} ${note.label || "balance"}${note.columnLabel && ` · ${note.columnLabel}`}: ${note.left} ≠ ${note.right}, off by ${note.difference}`;
    }
  },
};
