import { existsSync, readFileSync, symlinkSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { HtmlReader } from "../fixtures/html-page.js";
import { MINIMAL, replaced } from "../support/files.js";
import { foreign } from "../support/foreign.js";
import { folder, gov, listing } from "../support/run-cli.js";
import { runTool } from "../support/tools.js";

const BIN = path.resolve("bin/gov-report.js");

/** Texts that some program would run, load or follow if they came out as anything but text. */
const EVIL = [
  '=HYPERLINK("http://evil.example/")',
  "+1+1",
  "-1+1",
  "@SUM(A1:A9)",
  "=cmd|'/c calc'!A1",
  "\\tTAB=1+1",
  "{ INCLUDEPICTURE http://evil.example/a.png }",
  '<w:fldSimple w:instr="DATE"/>',
  "<script>alert(1)</script>",
  "<img src=http://evil.example/a.png>",
  "]]><x/>",
  "&lt;b&gt; &#x26; &amp;",
  "\\u2028javascript:alert(1)",
];

/** One of them in every text that is no Markdown, and escaped in those that are. */
function evil(text: string): string {
  const value = JSON.stringify(text);
  const markdown = JSON.stringify(text.replace(/[!-/:-@[-`{-~]/g, (sign) => `\\${sign}`));
  return `title: ${value}\nsignature: { name: ${value}, date: 2023-01-18 }\nattachments: [{ title: ${value}, body: ${markdown} }]\n${replaced(
    MINIMAL,
    "某省科学技术厅, kind: department",
    `${value}, kind: department, shortName: ${value}`,
  )
    .replace("issued: 13", `issued: { value: 13, remark: ${value} }`)
    .replace("  body: 公开的深度还不够。", `  body: ${markdown}`)}`;
}

async function built(yaml: string, formats = "docx,xlsx,csv,json,html"): Promise<string> {
  const root = folder({ "data.yaml": yaml });
  const { status, stderr } = await gov(["build", "--format", formats], root);
  expect(status, stderr).toBe(0);
  return root;
}

const partsOf = (file: string) =>
  Object.entries(unzipSync(readFileSync(file))).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));

const NO_NETWORK = `
import dgram from "node:dgram";
import dns from "node:dns";
import http from "node:http";
import https from "node:https";
import net from "node:net";
import tls from "node:tls";
import { syncBuiltinESMExports } from "node:module";
import { writeSync } from "node:fs";
const used = () => { writeSync(2, "the network was used"); process.exit(86); };
for (const [module, names] of [[net, ["connect", "createConnection", "createServer"]], [tls, ["connect"]], [dgram, ["createSocket"]],
  [http, ["request", "get"]], [https, ["request", "get"]], [dns, ["lookup", "resolve"]]]) for (const name of names) module[name] = used;
net.Socket.prototype.connect = used;
globalThis.fetch = used;
syncBuiltinESMExports();`;

describe("text of the data is never anything but text in an output", () => {
  test.each(EVIL)("%s", async (text) => {
    const root = await built(evil(text));
    for (const { name, text: xml } of partsOf(path.join(root, "data.docx"))) {
      expect(name).not.toMatch(/vbaProject|activeX|embeddings|externalLink|\.bin$/i);
      expect(xml, name).not.toMatch(
        /<w:fldSimple|<w:altChunk|<w:object|<w:attachedTemplate|<x\/>|<script|<img/,
      );
      for (const [, field] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)) expect(field!.trim()).toBe("PAGE");
      // An address in the text is a link, which nothing loads before somebody follows it.
      for (const [relation] of xml.matchAll(/<Relationship [^>]*TargetMode="External"[^>]*>/g)) {
        expect(relation).toContain("/relationships/hyperlink");
        expect(relation).toMatch(/Target="(?:https?:\/\/|mailto:)/);
      }
    }
    for (const { name, text: xml } of partsOf(path.join(root, "data.xlsx"))) {
      expect(name).not.toMatch(/vbaProject|activeX|embeddings|externalLink|connections|\.bin$/i);
      expect(xml, name).not.toMatch(/<hyperlink|<oleObject|ddeLink|TargetMode="External"|<x\/>|<script|<img/);
      // Only sums of cells of the same sheet, balances of them, and their comparison.
      for (const [, formula] of xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g))
        expect(formula, name).toMatch(
          /^(?:(?:SUM|IF|AND|ABS)\(|[A-Z]+\d+|[-+*/=,:()]|&[lg]t;|&quot;[^&]*&quot;|\d+)+$/,
        );
    }
    const page = new HtmlReader(readFileSync(path.join(root, "data.html")));
    expect(page.all("script", "img", "iframe", "object", "embed", "link", "form", "base", "x")).toEqual([]);
    for (const { attrs } of page.all())
      expect(attrs.filter(({ name }) => /^(?:on|src|data$)/.test(name))).toEqual([]);
    // A cell that a spreadsheet would compute begins with a sign; numbers do not.
    const rows = readFileSync(path.join(root, "data.csv"), "utf8").split(/\r?\n/);
    for (const cell of rows.flatMap((row) => row.split(","))) expect(cell).not.toMatch(/^"?[=+@\t\r]|^"?-\D/);
  });

  test("nor in a workbook of any other command", async () => {
    const text = JSON.stringify(EVIL[0]);
    const named = replaced(MINIMAL, "某省科学技术厅", text);
    const root = folder({
      "a.yaml": named,
      "last.yaml": replaced(named, "2022", "2021"),
      "台账.csv": `登记编号,申请人类别,收到日期,办理结果,办结日期\n"${EVIL[0]!.replaceAll('"', '""')}",自然人,2022-01-05,予以公开,2022-01-10\n`,
    });
    const commands = [
      ["compare", "last.yaml", "a.yaml", "-o", "compared.xlsx"],
      ["aggregate", "a.yaml", "-o", "sum.yaml", "--sheet", "sum.xlsx"],
      ["form", "form.xlsx", "--from", "a.yaml"],
      ["tally", "台账.csv", "--year", "2022", "-o", "tally.yaml", "--sheet", "tally.xlsx"],
      ["validate", "a.yaml", "--reporter", "sheet=told.xlsx"],
    ];
    for (const args of commands) {
      const { status, stdout, stderr } = await gov(args, root);
      expect(status, stdout + stderr).toBe(0);
    }
    const books = listing(root).filter((name) => name.endsWith(".xlsx"));
    expect(books).toEqual(["compared.xlsx", "form.xlsx", "sum.xlsx", "tally.xlsx", "told.xlsx"]);
    for (const book of books) {
      const parts = partsOf(path.join(root, book));
      expect(
        parts.some(({ text: xml }) => xml.includes("=HYPERLINK(")),
        book,
      ).toBe(true);
      for (const { name, text: xml } of parts) {
        expect(name).not.toMatch(/vbaProject|activeX|embeddings|externalLink|connections|\.bin$/i);
        expect(xml, `${book} ${name}`).not.toMatch(/<hyperlink|<oleObject|ddeLink|TargetMode="External"/);
        for (const [, formula] of xml.matchAll(/<f[^>]*>([^<]*)<\/f>/g))
          expect(formula, book).not.toMatch(/HYPERLINK|http|cmd/);
      }
    }
  });

  test("links go to the web and to mailboxes, and nowhere else", async () => {
    const links = "[a](https://www.gov.cn/)，<http://a.gov.cn/>，[b](mailto:a@b.gov.cn)。";
    const root = await built(replaced(MINIMAL, "body: 公开的深度还不够。", `body: "${links}"`));
    const targets = partsOf(path.join(root, "data.docx")).flatMap(({ text }) =>
      [...text.matchAll(/Target="([^"]*)"[^>]*TargetMode="External"/g)].map(([, target]) => target!),
    );
    expect(targets.length).toBe(3);
    for (const target of targets) expect(target).toMatch(/^(?:https?:\/\/|mailto:)/);
  });

  test.each([
    "javascript:alert(1)",
    "file:///etc/passwd",
    "data:text/html,a",
    "\\\\\\\\host\\\\share",
    "vbscript:a",
    "//a.b/c",
  ])("a link to %s is an error", async (url) => {
    const root = folder({
      "data.yaml": replaced(MINIMAL, "body: 公开的深度还不够。", `body: "[a](${url})"`),
    });
    const { status, stderr } = await gov(["build"], root);
    expect(stderr).toContain("GR5006");
    expect(status).toBe(1);
  });
});

describe("files", () => {
  const PNG = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
    "base64",
  );
  const withImage = (name: string) =>
    replaced(MINIMAL, "  body: 公开的深度还不够。", `  body: "![图](${name})"`);

  test.each(["../a.png", "b/../../a.png", "link.png", "linked/a.png", "/etc/hostname", "..\\\\a.png"])(
    "an image outside the data file's folder is not read: %s",
    async (name) => {
      const root = folder({ "a.png": PNG, "in/data.yaml": withImage(name), "in/b/.keep": "" });
      symlinkSync("../a.png", path.join(root, "in/link.png"));
      symlinkSync("..", path.join(root, "in/linked"));
      const { status, stderr } = await gov(["build"], path.join(root, "in"));
      expect(stderr).toContain("GR5005");
      expect(status).toBe(1);
      expect(listing(root).filter((file) => /docx|xlsx/.test(file))).toEqual([]);
    },
  );

  test("an address is never loaded as an image", async () => {
    const root = folder({ "data.yaml": withImage("http://127.0.0.1:9/a.png") });
    const { stderr } = await gov(["build"], root);
    expect(stderr).toContain("GR5005");
  });

  test.each([
    ["a file of settings", "token: hunter2\n"],
    ["a text that is no YAML", "a: [\n'hunter2\n\thunter2: {\n"],
    ["a report with errors", `title: [hunter2]\n${replaced(MINIMAL, "year: 2022", "year: hunter2")}`],
    ["a report of another year", `title: hunter2\n${replaced(MINIMAL, "year: 2022", "year: 2019")}`],
  ])("nothing is told of what %s holds that previous or children name", async (_, text) => {
    const root = folder({
      secret: text,
      "in/a.yaml": `previous: ../secret\n${MINIMAL}`,
      "in/b.yaml": `children: { files: [../secret], complete: true }\n${MINIMAL}`,
    });
    for (const [name, code] of [
      ["a.yaml", "GR2019"],
      ["b.yaml", "GR3005"],
    ] as const)
      for (const reporter of [
        "pretty",
        "short",
        "json",
        "sarif",
        "github",
        "codequality",
        "junit",
        "summary",
      ]) {
        const args = ["validate", name, "--verbose", "--reporter", reporter];
        const { status, stdout, stderr } = await gov(args, path.join(root, "in"));
        expect(status, stdout + stderr).toBe(1);
        expect(stdout).toContain(code);
        expect(stdout + stderr).not.toContain("hunter2");
      }
  });

  test.each([
    ["../../a", "a"],
    ["/etc/a", "etca"],
    ["CON", "CON_"],
    ["nul.a", "nul.a_"],
    ["a. . ", "a"],
    ["a\\u202eb", "ab"],
    ["...", "report"],
    ["政".repeat(100), "政".repeat(80)],
    ["𠮷".repeat(100), "𠮷".repeat(60)],
  ])("--official-names of the title %s is one plain name", async (title, name) => {
    const root = folder({ "in/data.yaml": `title: "${title}"\n${MINIMAL}` });
    const { stderr } = await gov(["build", "in/data.yaml", "--out-dir", "out", "--official-names"], root);
    expect(listing(root), stderr).toEqual(["in/data.yaml", `out/${name}.docx`, `out/${name}.xlsx`]);
  });

  test.each(["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"])(
    "the key %s is a key like any other",
    async (key) => {
      const places = [
        `${MINIMAL}${key}: { polluted: 1 }\n`,
        replaced(MINIMAL, "agency: {", `agency: { ${key}: 1,`),
      ];
      for (const yaml of places) {
        const { status, stdout } = await gov(["validate", "-"], folder(), { stdin: yaml });
        expect(stdout).toContain("GR2002");
        expect(status).toBe(1);
      }
      const figures = replaced(
        `${MINIMAL}figures: { ${key}: 7 }\n`,
        "公开的深度还不够。",
        `有{{figures.${key}}}个。`,
      );
      const { status, stdout } = await gov(["validate", "-"], folder(), { stdin: figures });
      expect(status, stdout).toBe(0);
      const missing = await gov(["validate", "-"], folder(), {
        stdin: replaced(MINIMAL, "公开的深度还不够。", `有{{${key}}}个。`),
      });
      expect(missing.stdout).toContain("GR5001");
      expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    },
  );

  test.each(["__proto__", "constructor", "toString", "valueOf"])(
    "and %s is a typeface like any other",
    async (name) => {
      const root = folder({
        "data.yaml": `${MINIMAL}style: { fonts: { body: ${name}, table: ${name}, latin: ${name} } }\n`,
      });
      const { status, stdout } = await gov(["build", "data.yaml", "--format", "docx,xlsx,html"], root);
      expect(status, stdout).toBe(0);
      expect(readFileSync(path.join(root, "data.html"), "utf8")).toContain(`local('${name}')`);
      const typefaces = partsOf(path.join(root, "data.docx")).find(
        (part) => part.name === "word/fontTable.xml",
      )?.text;
      // Of what is unknown only the script is told.
      expect(typefaces).toContain(`<w:font w:name="${name}"><w:charset w:val="00"/><w:family w:val="auto"/>`);
    },
  );
});

describe("the network", () => {
  test("is used by no command", () => {
    const root = folder({
      "data.yaml": replaced(MINIMAL, "公开的深度还不够。", "见[网站](https://www.gov.cn/)。"),
      "last.yaml": replaced(MINIMAL, "2022", "2021"),
      "台账.csv": "登记编号,申请人类别,收到日期,办理结果,办结日期\n1,自然人,2022-01-05,予以公开,2022-01-10\n",
      "page.html": new TextDecoder("gb18030")
        .decode(foreign("old-cms.html"))
        .replace("gb2312", "utf-8")
        .replace(
          /<body[^>]*>/i,
          `$&<img src="http://127.0.0.1:9/a.png"><link rel="stylesheet" href="http://127.0.0.1:9/a.css">`,
        ),
      "none.mjs": NO_NETWORK,
    });
    // By the environment, so that the processes of a batch have it too.
    const env = { NODE_OPTIONS: `--import=${pathToFileURL(path.join(root, "none.mjs")).href}` };
    const commands = [
      ["validate", "data.yaml", "--reporter", "sarif"],
      ["validate", "data.yaml", "--fix"],
      ["validate", "data.yaml", "last.yaml", "--jobs", "2"],
      ["build", "data.yaml", "--format", "docx,xlsx,csv,json,html", "--manifest", "m.json"],
      ["init", "new.yaml", "--year", "2025"],
      ["form", "form.xlsx"],
      ["page"],
      ["import", "page.html", "-o", "imported.yaml"],
      ["tally", "台账.csv", "--year", "2022", "-o", "tally.yaml"],
      ["aggregate", "data.yaml", "-o", "sum.yaml"],
      ["compare", "last.yaml", "data.yaml", "-o", "compared.html"],
      ["lsp"],
      ["explain", "GR3001"],
      ["rules"],
      ["schema"],
      ["completion", "bash"],
      ["--help"],
      ["--version"],
    ];
    for (const args of commands) {
      const run = runTool(process.execPath, [BIN, ...args], env, root);
      // The language server is left by its editor without a word.
      expect(run.status, `${args} ${run.stdout}${run.stderr}`).toBe(args[0] === "lsp" ? 1 : 0);
      expect(run.stderr).not.toContain("the network was used");
    }
    const help = runTool(process.execPath, [BIN, "--help", "--lang", "en"], {}, root).stdout;
    const all = [...help.slice(help.indexOf("Commands:")).matchAll(/^ {2}([a-z]+)/gm)].map(
      ([, name]) => name!,
    );
    expect(all.length).toBeGreaterThan(10);
    const called = new Set(commands.map(([name]) => name));
    expect(all.filter((name) => name !== "help" && !called.has(name))).toEqual([]);
    const guard = runTool(process.execPath, ["-e", "fetch('http://127.0.0.1:9/')"], env, root);
    expect(guard.status).toBe(86);
  });
});

test("SECURITY.md names tests that there are", () => {
  const page = readFileSync("SECURITY.md", "utf8");
  const named = [...page.matchAll(/`(tests\/[\w./-]+\.test\.ts)` “([^”]+)”/g)];
  expect(named.length).toBeGreaterThan(20);
  for (const [, file, name] of named) {
    expect(existsSync(file!), file).toBe(true);
    expect(readFileSync(file!, "utf8"), `${file}: ${name}`).toContain(name);
  }
});
