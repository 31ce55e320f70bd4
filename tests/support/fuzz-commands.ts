import fc from "fast-check";
import { MINIMAL } from "./files.js";
import type { Kind } from "./fuzz-case.js";
import { mutated } from "./fuzz-mutated.js";
import { bomb, soup, unicode, YAML_TOKENS } from "./fuzz-tokens.js";
import { escapedXml, rawWorkbook, worksheet } from "./hostile-workbooks.js";

const encoder = new TextEncoder();
const bytes = (text: string) => encoder.encode(text);

const SETTINGS_TOKENS = [
  ...YAML_TOKENS,
  ...[
    "severity:",
    "overrides:",
    "words:",
    "map:",
    "defaults:",
    "extends:",
    "proper:",
    "flag:",
    "files:",
  ].flatMap((key) => [`\n${key} `, `\n  ${key} `, `\n${key}\n  - `, `\n${key}\n  `]),
  ...[
    "GR4001: off",
    "GR7003: error",
    "GR3001: off",
    "gov-report.config.yaml",
    "../out",
    "/dev/zero",
    "**",
    "**/*",
    "!(a)",
    "[",
    "{a,b}",
  ],
  ...[
    "format: csv",
    "format: [a]",
    "lang: en",
    "lang: xx",
    "color: always",
    "fail-on: never",
    "keys: zh",
    "kind: 部门",
  ],
];

/** Settings of anyone's making, and what they change. */
const settings = fc
  .record({
    text: fc.oneof(soup(SETTINGS_TOKENS, 20), bomb(SETTINGS_TOKENS, [300, 20_000, 200_000])),
    base: soup(SETTINGS_TOKENS, 12),
  })
  .map(({ text, base }) => ({
    files: {
      "gov-report.config.yaml": bytes(text),
      "base.yaml": bytes(base),
      "a/data.yaml": bytes(`${MINIMAL}previous: b.yaml\n`),
      "a/台账.csv": bytes("登记编号,申请人类别,收到日期,办理结果\n1,自然人,2022-01-05,予以公开\n"),
    },
    commands: [
      ["validate", "a/data.yaml", "--reporter", "json"],
      ["build", "a/data.yaml", "--out-dir", "../out"],
      ["tally", "a/台账.csv", "--year", "2022", "-o", "../out/o.yaml", "--force"],
    ],
  }));

const LIST_TOKENS = [
  ..."\0\n\r\t #*?[]{}!()\\/.~-@:",
  ...[
    "data.yaml",
    "b.yaml",
    "../in/data.yaml",
    "/dev/zero",
    "/proc/self/environ",
    "/dev/fd/0",
    ".",
    "..",
    "\ufeff",
    "\u202e",
  ],
  ...[
    "*.yaml",
    "--fix",
    "-o",
    "::error::a",
    "\x1b[2J",
    "C:\\a",
    "\\\\host\\a",
    "某省科学技术厅",
    "file:///etc/passwd",
  ],
];

/** Lists of names: of files, of agencies. */
const lists = fc
  .record({
    text: fc.oneof(soup(LIST_TOKENS, 30), bomb(LIST_TOKENS, [300, 20_000])),
    encoding: fc.constantFrom("utf8", "utf16le", "latin1"),
  })
  .map(({ text, encoding }) => {
    // The folders of this machine are not searched through.
    const near = text.replaceAll("**", "*").replace(/(?<![\w.])\/(?!dev|proc)/gu, "./");
    const list = Buffer.from(near, encoding as BufferEncoding);
    return {
      files: { "data.yaml": bytes(MINIMAL), "b.yaml": bytes(MINIMAL), "list.txt": new Uint8Array(list) },
      stdin: new Uint8Array(list),
      commands: [
        ["validate", "--files-from", "list.txt", "--reporter", "short"],
        ["validate", "--files-from", "-", "--lang", "en"],
        [
          "aggregate",
          "data.yaml",
          "--expect",
          "list.txt",
          "-o",
          "../out/sum.yaml",
          "--force",
          "--allow-invalid",
        ],
      ],
    };
  });

/** Data files that are given by standard input, and fixed in place. */
const typed = fc.tuple(mutated, soup(YAML_TOKENS, 4)).map(([input, piece]) => ({
  files: { "data.yaml": input["data.yaml"]! },
  stdin: Buffer.concat([input["data.yaml"]!, bytes(piece)]),
  commands: [
    ["validate", "-", "--stdin-filename", `${piece.replaceAll("\0", "")}.yaml`],
    ["validate", "data.yaml", "--fix"],
    ["validate", "data.yaml", "--fix", "--diff"],
  ],
  writes: ["data.yaml"],
}));

/** Bytes with the first such passage replaced where they are text at all. */
const replacedIn = (file: Uint8Array, from: RegExp, to: string) => {
  const text = Buffer.from(file).toString();
  return text.includes("\ufffd") ? file : bytes(text.replace(from, to));
};

/** Two reports, each with faults of its own, in every command that reads several. */
const pairs = fc.tuple(mutated, mutated).map(([one, other]) => ({
  files: {
    "a.yaml": one["data.yaml"]!,
    "b.yaml": replacedIn(other["data.yaml"]!, /某省科学技术厅|福建省科学技术厅/, "某省水利厅"),
    "last.yaml": replacedIn(other["data.yaml"]!, /2022/, "2021"),
    "into.yaml": one["data.yaml"]!,
  },
  commands: [
    ["compare", "last.yaml", "a.yaml", "--reporter", "json"],
    ["compare", "last.yaml", "a.yaml", "-o", "../out/c.html"],
    ["compare", "a.yaml", "b.yaml", "-o", "../out/c.xlsx"],
    [
      "aggregate",
      "a.yaml",
      "b.yaml",
      "-o",
      "../out/sum.yaml",
      "--force",
      "--sheet",
      "../out/sum.xlsx",
      "--allow-invalid",
    ],
    ["aggregate", "a.yaml", "b.yaml", "--into", "into.yaml", "--force", "--allow-invalid"],
    ["init", "../out/next.yaml", "--from", "a.yaml", "--force"],
    ["form", "../out/form.xlsx", "--from", "a.yaml", "--force"],
    [
      "validate",
      "a.yaml",
      "--previous",
      "last.yaml",
      "--children",
      "a.yaml",
      "b.yaml",
      "--reporter",
      "sarif",
    ],
    ["build", "a.yaml", "--draft", "--out-dir", "../out", "--format", "html,csv,json,docx"],
  ],
  writes: ["into.yaml"],
}));

const REGISTER_TOKENS = [
  ..."\n\n\n\n,,,,,,\"'\t;|\r\0",
  ...[
    "登记编号",
    "申请人类别",
    "收到日期",
    "办理结果",
    "办结日期",
    "不予公开理由",
    "自然人",
    "法人",
    "商业企业",
    "科研机构",
    "合计",
  ],
  ...[
    "予以公开",
    "部分公开",
    "不予公开",
    "国家秘密",
    "信访举报投诉类申请",
    "本机关不掌握相关政府信息",
    "结转下年度继续办理",
  ],
  ...[
    "2022-01-05",
    "2022年3月5日",
    "2022/13/45",
    "20220305",
    "44625",
    "1899-12-31",
    "0000-00-00",
    "1e999",
    "-1",
    "待填",
    "",
    "无",
  ],
  ...["=1+1", "@SUM(1)", "\x1b[2J", "::error::", "\u202e", "\ufeff", "👩‍👩‍👧‍👦"],
];

const HEAD = "登记编号,申请人类别,收到日期,办理结果,办结日期\n";

const tally = (name: string, content: Uint8Array) => ({
  files: { [name]: content, "data.yaml": bytes(MINIMAL), "into.yaml": bytes(MINIMAL) },
  commands: [
    ["tally", name, "--year", "2022", "-o", "../out/o.yaml", "--force", "--sheet", "../out/s.xlsx"],
    ["tally", name, "--year", "2022", "--into", "into.yaml", "--force", "--map", "法人=商业企业"],
    ["tally", name, "--year", "2022", "--reporter", "json", "-o", "../out/o.yaml", "--force"],
  ],
  writes: ["into.yaml"],
});

/** Registers of applications, with and without their head, as texts and as workbooks. */
const registers = fc
  .record({
    text: fc.oneof(soup(REGISTER_TOKENS, 80), bomb(REGISTER_TOKENS, [300, 20_000, 200_000])),
    hasHead: fc.boolean(),
    kind: fc.constantFrom("csv", "utf16le", "xlsx"),
  })
  .map(({ text, hasHead, kind }) => {
    const all = (hasHead ? HEAD : "") + text;
    if (kind !== "xlsx")
      return tally("台账.csv", new Uint8Array(Buffer.from(all, kind === "csv" ? "utf8" : "utf16le")));
    const rows = escapedXml(all)
      .split("\n")
      .map((line) => {
        const cells = line.split(",").slice(0, 40);
        return `<row>${cells.map((cell) => (/^\d+$/.test(cell) ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`)).join("")}</row>`;
      });
    return tally("台账.xlsx", rawWorkbook(worksheet(rows.join(""))));
  });

/** Names of files, in every role that a name has. */
const names = fc
  .tuple(
    unicode,
    fc.constantFrom("yaml", "docx", "xlsx", "html", "csv", ""),
    fc.constantFrom("", "-", "=", "*", " ", ".", "~$", "年报"),
  )
  .map(([text, ending, head]) => {
    const plain = [...Buffer.from(text).toString().replace(/[/\0]/g, "_")].slice(0, 30).join("");
    const name = `${head}${plain || "_"}${ending && `.${ending}`}`;
    return {
      files: { [name]: bytes(MINIMAL), "data.yaml": bytes(`${MINIMAL}previous: ${JSON.stringify(name)}\n`) },
      commands: [
        ["validate", "--reporter", "json", "--", name],
        ["validate", "."],
        ["validate", "data.yaml"],
        ["build", "--out-dir", "../out", "--manifest", "../out/m.json", "--", name],
        ["aggregate", "-o", "../out/o.yaml", "--force", "--allow-invalid", "--", name],
      ],
    };
  })
  // The names that mean something else in that folder.
  .filter(({ files }) => Object.keys(files).length === 2 && !("." in files) && !(".." in files));

export const COMMAND_KINDS: Record<string, Kind> = {
  settings: { arbitrary: settings, share: 1 },
  "lists of names": { arbitrary: lists, share: 0.5 },
  "standard input and --fix": { arbitrary: typed, share: 1 },
  "two reports": { arbitrary: pairs, share: 1 },
  registers: { arbitrary: registers, share: 1 },
  "names of files": { arbitrary: names, share: 1 },
};
