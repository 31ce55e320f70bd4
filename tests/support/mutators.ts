import type { Slot, Version, Written } from "./random-report.js";

/** A file with one fault in it, and what is to be said of it. */
export interface Faulty {
  bytes: Uint8Array;
  /** Beginning of the diagnostic's code. */
  family: string;
  /** Offsets of the characters to be named; undefined where the text cannot be decoded. */
  span?: [number, number];
  pointer?: string;
}

/** One of the choices, the same for the same seed. */
export type Pick = <T>(choices: readonly T[]) => T | undefined;

/** Makes a fault; undefined where the file offers no place for it. */
export type Mutator = (file: Written, pick: Pick) => Faulty | undefined;

const utf8 = (text: string) => new TextEncoder().encode(text);

/** Replaces a span; the fault is what `«»` encloses in the replacement, or all of it. */
function edit(
  file: Written,
  [start, end]: [number, number],
  replacement: string,
  family: string,
  pointer?: string,
): Faulty {
  const open = replacement.indexOf("«");
  const close = replacement.indexOf("»");
  const plain = replacement.replace(/[«»]/g, "");
  const span: [number, number] =
    open === -1 ? [start, start + plain.length] : [start + open, start + close - 1];
  return {
    bytes: utf8(file.text.slice(0, start) + plain + file.text.slice(end)),
    family,
    span,
    ...(pointer !== undefined && { pointer }),
  };
}

const valueIs =
  (
    kind: Slot["kind"],
    where: (slot: Slot) => boolean,
    replacement: string | ((typed: string) => string),
    family = "GR2",
  ): Mutator =>
  (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === kind && where(candidate)));
    if (!slot) return undefined;
    const typed = file.text.slice(...slot.value);
    const made = typeof replacement === "string" ? replacement : replacement(typed);
    return edit(file, slot.value, made, family, family === "GR2" ? slot.path : undefined);
  };

const anywhere = () => true;
const at = (path: string) => (slot: Slot) => slot.path === path;
const inBlock = (slot: Slot) => !slot.flow && slot.key !== undefined;
const inBraces = (slot: Slot) => slot.flow;
const count = (replacement: string | ((typed: string) => string)) => valueIs("count", anywhere, replacement);
const change = (replacement: string | ((typed: string) => string)) =>
  valueIs("change", anywhere, replacement);
const amount = (replacement: string | ((typed: string) => string)) =>
  valueIs("amount", anywhere, replacement);

/** Line of a slot that stands on one line of its own: [start of line, end of line with the break]. */
function lineOf(file: Written, slot: Slot): [number, number] {
  const start = file.text.lastIndexOf("\n", slot.key![0] - 1) + 1;
  return [start, file.text.indexOf("\n", slot.value[1]) + 1];
}

/** Plain one-line entries of a block mapping, list items' first keys left out. */
const plainLines = (file: Written) =>
  file.slots.filter((slot) => {
    if (!inBlock(slot) || slot.kind === "narrative" || slot.kind === "map" || slot.kind === "list")
      return false;
    const [start] = lineOf(file, slot);
    return file.text.slice(start, slot.key![0]).trim() === "";
  });

const line =
  (
    make: (file: Written, slot: Slot, indent: number) => Faulty | undefined,
    where: (slot: Slot) => boolean = anywhere,
  ): Mutator =>
  (file, pick) => {
    const slot = pick(plainLines(file).filter(where));
    return slot && make(file, slot, slot.key![0] - lineOf(file, slot)[0]);
  };

const narrative =
  (addition: string, family = "GR5", where: (slot: Slot) => boolean = anywhere): Mutator =>
  (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === "narrative" && where(candidate)));
    if (!slot) return undefined;
    const indent = /\n( +)/.exec(file.text.slice(slot.value[0]))![1]!;
    return edit(file, [slot.value[1], slot.value[1]], `\n\n${indent}${addition}`, family, slot.path);
  };

const withoutKey =
  (path: RegExp): Mutator =>
  (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => path.test(candidate.path) && inBlock(candidate)));
    if (!slot) return undefined;
    const end = /^\s*\n/.test(file.text.slice(slot.value[1]))
      ? file.text.indexOf("\n", slot.value[1]) + 1
      : slot.value[1];
    const start = file.text.lastIndexOf("\n", slot.key![0] - 1) + 1;
    const parent = slot.path.slice(0, slot.path.lastIndexOf("/"));
    const holder = file.slots.find((candidate) => candidate.path === parent);
    const first = file.slots
      .filter(
        ({ path: child }) =>
          child.startsWith(`${parent}/`) && child !== slot.path && !child.startsWith(`${slot.path}/`),
      )
      .sort((a, b) => (a.key?.[0] ?? a.value[0]) - (b.key?.[0] ?? b.value[0]))[0];
    const span = holder?.key ?? first?.key;
    if (!span || span[0] > start) return undefined;
    return {
      bytes: utf8(file.text.slice(0, start) + file.text.slice(end)),
      family: "GR2001",
      span,
      pointer: parent,
    };
  };

const changeCount =
  (where: (slot: Slot) => boolean, family: string): Mutator =>
  (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === "count" && where(candidate)));
    if (!slot) return undefined;
    const value = Number(file.text.slice(...slot.value));
    const by = pick([1, 2, 7, 90, 100_000])!;
    return edit(file, slot.value, String(value + by), family, slot.path);
  };

const whole =
  (make: (text: string) => { text: string; span: [number, number] }, family: string): Mutator =>
  (file) => {
    const { text, span } = make(file.text);
    return { bytes: utf8(text), family, span };
  };

/** Every way in which a data file is made wrong here. */
export const MUTATORS: Record<string, Mutator> = {
  // numbers
  "count in double quotes": count((typed) => `"${typed}"`),
  "count in single quotes": count((typed) => `'${typed}'`),
  "negative count": count((typed) => `-${Number(typed) + 1}`),
  "signed count": count((typed) => `+${typed}`),
  "leading zero": count((typed) => `0${typed}`),
  exponent: count("1e3"),
  hexadecimal: count("0x1F"),
  "count with a fraction": count((typed) => `${typed}.0`),
  "thousands comma": count("1,200"),
  "thousands of millions": count("1,200,300"),
  "full-width thousands comma": count("1，200"),
  "full-width digits": count("１２"),
  "count with its unit": count((typed) => `${typed}件`),
  "empty text for a count": count('""'),
  "tilde for a count": count("~"),
  "null for a count": count("null"),
  "slash for a count": count("/"),
  "dash for a count": count("-"),
  "无 for a count": count("无"),
  "待填 for a count": count("待填"),
  "a count that no double holds": count("9007199254740993"),
  "a list for a count": count("[1]"),
  "a word for a count": count("若干"),
  "count left empty": (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === "count"));
    return slot && { ...edit(file, slot.value, "", "GR2", slot.path), span: slot.key! };
  },
  "remark without value": (file, pick) => {
    const slot = pick(
      file.slots.filter(({ kind, path }) => kind === "count" && !path.includes("/processingFee/")),
    );
    return (
      slot && { ...edit(file, slot.value, "{ remark: 含自然失效29件 }", "GR2", slot.path), span: slot.key! }
    );
  },
  "amount in quotes": amount((typed) => `"${typed}"`),
  "amount without its whole part": amount(".5"),
  "amount of seven decimals": amount("1.1234567"),
  "amount with its unit": amount("12万元"),
  "negative amount": amount("-0.5"),
  // 本年增/减
  "change in quotes": change((typed) => `"${typed}"`),
  "change of +0": change("+0"),
  "change with two signs": change("+-3"),
  "change with a full-width sign": change("－８"),
  "change with its sign behind": change("8-"),
  "change with a leading zero": change("-08"),
  "change with a fraction": change("-8.5"),
  "change with its unit": change("+3项"),
  "change in words": change("减少8"),
  "change that is too large": change("-1234567890123"),
  "dash for a change": change("/"),
  "empty text for a change": change('""'),
  "change left empty": (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === "change"));
    return slot && { ...edit(file, slot.value, "", "GR2", slot.path), span: slot.key! };
  },
  "remark of a change without value": (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => candidate.kind === "change"));
    return (
      slot && { ...edit(file, slot.value, "{ remark: 因机构改革划出 }", "GR2", slot.path), span: slot.key! }
    );
  },
  "unknown unit of money": valueIs("choice", at("/proactiveDisclosure/procurement/unit"), "亿元"),
  "missing columns of a row of 2019": withoutKey(/^\/proactiveDisclosure\/procurement\/unit$/),
  // other values
  "unknown kind of agency": valueIs("choice", anywhere, "departmnt"),
  "quoted year": valueIs("year", anywhere, (typed) => `"${typed}"`),
  "year with 年": valueIs("year", anywhere, (typed) => `${typed}年`),
  "year before the rules": valueIs("year", anywhere, "2018"),
  "template of other years": valueIs("version", anywhere, (typed) =>
    typed.includes("2019") ? "2021" : "2019",
  ),
  "year of another format": (file, pick) => {
    const made = valueIs("year", anywhere, (typed) => (Number(typed) < 2021 ? "2023" : "2020"))(file, pick);
    const version = file.slots.find(({ kind }) => kind === "version");
    return made && version && { ...made, family: "GR2009", span: version.value, pointer: version.path };
  },
  "unknown template": valueIs("version", anywhere, "2020"),
  "no such day": valueIs("date", anywhere, "2023-02-30"),
  "date with 年": valueIs("date", anywhere, "2023年1月18日"),
  "empty text": valueIs("text", at("/agency/name"), '""'),
  "待填 for a text": valueIs("text", anywhere, "待填"),
  "yes for true": valueIs("boolean", anywhere, "yes"),
  "mapping for a text": valueIs("text", at("/agency/name"), "{ a: 1 }"),
  "row that is a number": valueIs(
    "map",
    ({ path }) =>
      /^\/applications\/.*(?<!results|withheld|unavailable|notProcessed|otherHandling)$/.test(path),
    "7",
  ),
  "empty row": valueIs("map", ({ path }) => path === "/applications/newlyReceived", "{}"),
  "total without classes": (file, pick) => {
    const slot = pick(
      file.slots.filter(({ kind, path }) => kind === "map" && /^\/applications\/newlyReceived$/.test(path)),
    );
    return slot && edit(file, slot.value, "{ total: «7» }", "GR2", `${slot.path}/total`);
  },
  // keys
  "missing row": withoutKey(/^\/applications\/(?:newlyReceived|carriedToNextYear)$/),
  "missing part": withoutKey(/^\/(?:problems|proactiveDisclosure|reviewAndLitigation)$/),
  "missing agency name": withoutKey(/^\/agency\/(?:name|kind)$/),
  "missing column": withoutKey(/^\/proactiveDisclosure\/rules\/(?:issued|inForce|created|published)$/),
  "misspelt key": line(
    (file, slot) => {
      const name = file.text.slice(...slot.key!);
      return edit(file, slot.key!, `${name.slice(0, 2)}x${name.slice(2)}`, "GR2");
    },
    ({ path }) => !path.startsWith("/figures"),
  ),
  "foreign key": line(
    (file, slot, indent) =>
      edit(file, [lineOf(file, slot)[0], lineOf(file, slot)[0]], `${" ".repeat(indent)}«xyzzy»: 1\n`, "GR2"),
    ({ path }) => !path.startsWith("/figures"),
  ),
  "key twice": line((file, slot, indent) => {
    const [start, end] = lineOf(file, slot);
    const name = file.text.slice(...slot.key!);
    return edit(
      file,
      [end, end],
      `${" ".repeat(indent)}«${name}»${file.text.slice(start + indent + name.length, end)}`,
      "GR1",
    );
  }),
  "key one level too shallow": line(
    (file, slot) => {
      const [start] = lineOf(file, slot);
      const next = file.text.slice(lineOf(file, slot)[1]);
      // The last line of its mapping, so that only this key moves.
      if (next.startsWith(file.text.slice(start, slot.key![0]))) return undefined;
      return edit(file, [start, slot.key![1]], `«${file.text.slice(...slot.key!)}»`, "GR2");
    },
    ({ path, indent }) => indent === 2 && path !== "/figures/followers",
  ),
  "first key unindented": line(
    (file, slot) =>
      edit(file, [lineOf(file, slot)[0], slot.key![1]], `«${file.text.slice(...slot.key!)}»`, "GR1"),
    at("/agency/name"),
  ),
  "key too deep": line(
    (file, slot) =>
      edit(file, [lineOf(file, slot)[0], slot.key![1]], `   «${file.text.slice(...slot.key!)}»`, "GR1"),
    at("/agency/kind"),
  ),
  // YAML
  "tab as indentation": line(
    (file, slot) => edit(file, [lineOf(file, slot)[0], slot.key![0]], "«\t»", "GR1"),
    ({ indent }) => indent > 0,
  ),
  "ideographic space as indentation": line(
    (file, slot) => edit(file, [lineOf(file, slot)[0], slot.key![0]], "«　»", "GR"),
    ({ indent }) => indent > 0,
  ),
  "full-width colon": line(
    (file, slot) => edit(file, [slot.key![1], slot.value[0]], "«：»", "GR1"),
    ({ path }) => path === "/agency/kind" || path === "/year",
  ),
  "no space after the colon": line(
    (file, slot) => {
      const name = file.text.slice(...slot.key!);
      const value = file.text.slice(...slot.value);
      return edit(file, [slot.key![0], slot.value[1]], `${name}:${value}`, "GR1");
    },
    ({ path }) => path === "/agency/kind" || path === "/year",
  ),
  "no space in braces": (file, pick) => {
    const slot = pick(file.slots.filter((candidate) => inBraces(candidate) && candidate.kind === "count"));
    if (!slot) return undefined;
    return edit(
      file,
      [slot.key![0], slot.value[1]],
      `${file.text.slice(...slot.key!)}:${file.text.slice(...slot.value)}`,
      "GR2",
      slot.path,
    );
  },
  "full-width comma in braces": (file, pick) => {
    const commas = [...file.text.matchAll(/\d, (?=[a-z]\w*: \d)/gi)].map(({ index }) => index + 1);
    const comma = pick(commas);
    return comma === undefined ? undefined : edit(file, [comma, comma + 2], "«，»", "GR1");
  },
  "no comma in braces": (file, pick) => {
    const commas = [...file.text.matchAll(/\d, (?=[a-z]\w*: \d)/gi)].map(({ index }) => index + 1);
    const comma = pick(commas);
    return comma === undefined
      ? undefined
      : { ...edit(file, [comma, comma + 1], "", "GR1"), span: undefined as never };
  },
  "unclosed brace": (file, pick) => {
    const slot = pick(file.slots.filter(({ kind, value }) => kind === "map" && file.text[value[0]] === "{"));
    if (!slot) return undefined;
    const made = edit(file, [slot.value[1] - 2, slot.value[1]], "", "GR1");
    return { ...made, span: [slot.value[0], slot.value[0] + 1] };
  },
  "unclosed double quote": valueIs("text", inBlock, (typed) => `«"»${typed}`, "GR1"),
  "unclosed single quote": valueIs("text", inBlock, (typed) => `«'»${typed}`, "GR1"),
  "unclosed bracket": valueIs("count", inBraces, "«[»1", "GR1"),
  alias: valueIs("count", anywhere, "*a", "GR1"),
  anchor: valueIs("count", anywhere, (typed) => `«&a» ${typed}`, "GR1"),
  tag: valueIs("count", anywhere, (typed) => `«!!int» ${typed}`, "GR1"),
  "merge key": line((file, slot, indent) =>
    edit(file, [lineOf(file, slot)[0], lineOf(file, slot)[0]], `${" ".repeat(indent)}«<<»: *a\n`, "GR1"),
  ),
  directive: whole((text) => ({ text: `%YAML 1.2\n---\n${text}`, span: [0, 9] }), "GR1"),
  "second document": whole(
    (text) => ({ text: `${text}---\nyear: 2022\n`, span: [text.length, text.length + 3] }),
    "GR1",
  ),
  "unquoted reference": valueIs("text", at("/agency/name"), "{{year}}年", "GR1"),
  "text cut by #": valueIs("text", inBlock, (typed) => `${typed} «#1»`, "GR2"),
  "value that begins with @": valueIs("text", at("/agency/name"), "«@»某厅", "GR1"),
  "two colons": valueIs("text", at("/agency/name"), "某厅: 办公室", "GR1"),
  // bytes
  "byte order mark": whole((text) => ({ text: `\ufeff${text}`, span: [0, 1] }), "GR1"),
  "UTF-16": (file) => ({
    bytes: new Uint8Array(Buffer.from(`\ufeff${file.text}`, "utf16le")),
    family: "GR1",
  }),
  GBK: (file) => {
    const mark = "name: ";
    const start = file.text.indexOf(mark) + mark.length;
    const before = Buffer.from(file.text.slice(0, start));
    // 福建 in GBK.
    const bytes = Buffer.concat([before, Buffer.from([0xb8, 0xa3, 0xbd, 0xa8]), Buffer.from("\n")]);
    return { bytes: new Uint8Array(bytes), family: "GR1", span: [start, start + 1] };
  },
  "control character": valueIs("text", inBlock, (typed) => `${typed}«\u0007»`, "GR1"),
  "escaped lone surrogate": valueIs("text", at("/agency/name"), '"某«\\ud800»厅"', "GR1"),
  "escaped noncharacter": valueIs("text", at("/agency/name"), '"某«\\uFFFE»厅"', "GR1"),
  "no content": () => ({ bytes: utf8("# 只有注释\n"), family: "GR1", span: [0, 0] }),
  // narrative
  "unknown reference": narrative("共«{{applications.newlyReceived.totla}}»件。"),
  "reference to a row": narrative("共«{{applications.newlyReceived}}»件。"),
  "unknown filter": narrative("占«{{figures.followers | percentof figures.followers}}»。"),
  "change without last year": narrative("«{{figures.followers | change}}»。"),
  "unclosed reference": narrative("共«{{»figures.followers件。"),
  HTML: narrative("有«<b>重点</b>»工作。"),
  code: narrative("有«`重点`»工作。"),
  "heading too deep": narrative("«### 重点工作»"),
  "thematic break": narrative("«***»"),
  "link to a script": narrative("见«[网站](javascript:alert)»。"),
  "missing image": narrative("«![图](no-such.png)»"),
  // arithmetic
  "wrong total of 四": changeCount(({ path }) => /^\/reviewAndLitigation\/.*\/total$/.test(path), "GR3004"),
  "wrong sum of the fees": changeCount(at("/otherMatters/processingFee/notices"), "GR3006"),
};

/** Faults that only one format has a place for. */
export const ONLY: Readonly<Record<string, Version>> = Object.fromEntries(
  Object.keys(MUTATORS)
    .filter((name) => /change|money|of 2019/.test(name) && name !== "change without last year")
    .map((name) => [name, "2019"]),
);
