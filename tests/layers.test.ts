import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

/**
 * The rooms of src/ from top to bottom: an import may only go down. Rooms of one line do not know each other.
 * docs/architecture.md says in a line what each is for.
 */
const LAYERS: readonly (readonly string[])[] = [
  ["start.ts", "main.ts", "worker.ts", "index.ts"],
  ["cli", "api", "page"],
  ["lsp"],
  ["run"],
  ["reporters"],
  ["import"],
  ["form"],
  ["tally", "aggregate", "comparison"],
  ["data-file"],
  ["compile.ts"],
  ["analysis"],
  ["rules"],
  ["layout"],
  ["narrative"],
  ["report"],
  ["templates"],
  ["schema"],
  ["syntax"],
  ["emit"],
  ["document.ts"],
  ["ooxml"],
  ["host"],
  ["text"],
  ["codes"],
  ["diagnostics"],
];

/** Which modules of Node each place may use. The disk is host's; nobody has the network. */
const NODE: readonly { modules: readonly string[]; places: readonly RegExp[] }[] = [
  { modules: ["fs"], places: [/^host\//] },
  {
    modules: ["path"],
    places: [/^host\//, /^cli\//, /^run\//, /^lsp\/names\.ts$/, /^reporters\/sarif\.ts$/],
  },
  {
    modules: ["url"],
    places: [
      /^lsp\/names\.ts$/,
      /^host\/libre-office\.ts$/,
      /^reporters\/sarif\.ts$/,
      /^run\/processes\.ts$/,
      /^start\.ts$/,
    ],
  },
  { modules: ["os"], places: [/^host\//, /^run\/processes\.ts$/] },
  { modules: ["child_process"], places: [/^emit\/pdf\.ts$/, /^host\/libre-office\.ts$/] },
  // The language server keeps the end of its input from the library that reads it.
  { modules: ["stream"], places: [/^host\/terminal\.ts$/, /^lsp\/server\.ts$/] },
  { modules: ["module"], places: [/^host\/code-cache\.ts$/] },
  { modules: ["vm", "v8"], places: [/^host\/(?:code-cache|collecting|optimising)\.ts$/] },
  { modules: ["zlib"], places: [/^host\/code-cache\.ts$/, /^host\/shipped\.ts$/] },
  {
    modules: ["crypto"],
    places: [
      /^reporters\/codequality\.ts$/,
      /^run\/task\.ts$/,
      /^cli\/build\/watch\.ts$/,
      /^cli\/page\/run\.ts$/,
    ],
  },
];

/** Who may ask for the process: its arguments, its streams, its platform. */
const PROCESS = [/^main\.ts$/, /^host\//, /^run\/processes\.ts$/];

interface Import {
  from: string;
  to: string;
}

const FILES = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => name.replaceAll("\\", "/"))
  .filter((name) => /\.tsx?$/.test(name))
  .sort();
const TEXTS = new Map(FILES.map((file) => [file, readFileSync(path.join("src", file), "utf8")]));

/** Static, dynamic and type imports alike. */
function specifiers(text: string): string[] {
  return [...text.matchAll(/\b(?:from|import)\s*\(?\s*"([^"]+)"/g)].map(([, name]) => name!);
}

function importsOf(file: string, text: string): Import[] {
  return specifiers(text).flatMap((name) => {
    if (!name.startsWith(".")) return [];
    const to = path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, ".ts");
    return to.startsWith("..") ? [] : [{ from: file, to: FILES.includes(`${to}x`) ? `${to}x` : to }];
  });
}

const roomOf = (file: string) => file.split("/")[0]!;
const floorOf = (file: string) => LAYERS.findIndex((rooms) => rooms.includes(roomOf(file)));

/** What is wrong with an import, told with the file, the import and the rule. */
function layerFault({ from, to }: Import): string | undefined {
  const told = `src/${from} imports src/${to}`;
  if (roomOf(from) === roomOf(to)) return undefined;
  if (floorOf(from) < 0) return `${told}: ${roomOf(from)} is in no layer of tests/layers.test.ts`;
  if (floorOf(to) > floorOf(from)) return undefined;
  return `${told}: ${roomOf(to)} is not below ${roomOf(from)}, and imports only go down`;
}

function nodeFaults(file: string, text: string): string[] {
  return specifiers(text).flatMap((name) => {
    if (!name.startsWith("node:")) return [];
    const rule = NODE.find(({ modules }) => modules.includes(name.slice(5)));
    if (!rule) return [`src/${file} imports ${name}: nobody may`];
    return rule.places.some((place) => place.test(file))
      ? []
      : [`src/${file} imports ${name}: it is not among the places that may`];
  });
}

/** Files that import each other in a circle, as the chain that closes it. */
function circles(imports: readonly Import[]): string[] {
  const below = new Map<string, string[]>();
  for (const { from, to } of imports) below.set(from, [...(below.get(from) ?? []), to]);
  const state = new Map<string, "open" | "done">();
  const found: string[] = [];
  const visit = (file: string, chain: readonly string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...chain.slice(chain.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const next of below.get(file) ?? []) visit(next, [...chain, file]);
    state.set(file, "done");
  };
  for (const file of below.keys()) visit(file, []);
  return found;
}

const IMPORTS = [...TEXTS].flatMap(([file, text]) => importsOf(file, text));

describe("the layers of src/", () => {
  test("every room has its layer, and every layer has files", () => {
    const rooms = new Set(FILES.map(roomOf));
    expect([...rooms].sort()).toEqual(LAYERS.flat().sort());
  });

  test("docs/architecture.md lists the rooms in this order", () => {
    const listed = readFileSync("docs/architecture.md", "utf8").match(/(?<=^ )[a-z][\w-]*(?:\/|\.ts)/gm)!;
    const floors = listed.map((room) => floorOf(room.replace("/", "")));
    expect(listed.length).toBeGreaterThan(LAYERS.length);
    expect(floors).toEqual(floors.toSorted((a, b) => a - b));
  });

  test("imports only go down", () => {
    expect(IMPORTS.length).toBeGreaterThan(1000);
    expect(IMPORTS.flatMap((each) => layerFault(each) ?? [])).toEqual([]);
  });

  test("every import leads to a file", () => {
    expect(IMPORTS.filter(({ to }) => !TEXTS.has(to) && !to.endsWith(".d.ts"))).toEqual([]);
  });

  test("no files import each other in a circle", () => {
    expect(circles(IMPORTS)).toEqual([]);
  });

  test("Node's modules are used where they may be, the network nowhere", () => {
    expect([...TEXTS].flatMap(([file, text]) => nodeFaults(file, text))).toEqual([]);
    expect(
      [...TEXTS]
        .filter(([, text]) => /(?<!\basync )\bfetch\(|\bWebSocket\b/.test(text))
        .map(([file]) => file),
    ).toEqual([]);
  });

  test("the process is asked for where it may be", () => {
    const users = [...TEXTS].filter(([, text]) => /\bprocess\.(?!Info)\w/.test(text)).map(([file]) => file);
    expect(users.filter((file) => !PROCESS.some((place) => place.test(file)))).toEqual([]);
  });

  test("at most 6 files lie loose", () => {
    expect(FILES.filter((file) => !file.includes("/")).length).toBeLessThanOrEqual(6);
  });

  test("no type is left open", () => {
    const open = /(?::|<|\bas)\s*any\b|\bas never\b/;
    const files = [...TEXTS].filter(([, text]) => open.test(text.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "")));
    expect(files.map(([file]) => file)).toEqual([]);
  });
});

/** Files that some files reach by imports. */
function reached(from: readonly string[], imports: readonly Import[]): string[] {
  const found = new Set(from);
  for (const file of found) for (const each of imports) if (each.from === file) found.add(each.to);
  return [...found].sort();
}

describe("what runs in a browser", () => {
  /** The reader of .pdf and what asks LibreOffice are left out of the page (scripts/page/for-browsers.mjs). */
  const within = [...TEXTS]
    .flatMap(([file, text]) => importsOf(file, text.replace(/^(?:im|ex)port type [^;]*;/gm, "")))
    .filter(({ to }) => to !== "import/pdf/read-pdf.ts" && to !== "import/old-kinds.ts");
  const files = reached(
    FILES.filter((file) => file.startsWith("page/")),
    within,
  ).filter((file) => TEXTS.has(file));

  test("nothing that the page reaches imports a module of Node or asks for its globals", () => {
    expect(files.length).toBeGreaterThan(200);
    const nodes = files.filter(
      (file) =>
        specifiers(TEXTS.get(file)!).some((name) => name.startsWith("node:")) ||
        /\bBuffer\b|\bprocess\.(?!Info)\w/.test(TEXTS.get(file)!.replace(/^\s*(?:\/\/|\/?\*).*$/gm, "")),
    );
    expect(nodes).toEqual([]);
  });
});

describe("what the layer test says", () => {
  test("an import that goes up or across", () => {
    expect(layerFault({ from: "rules/check.ts", to: "layout/layout.ts" })).toBeUndefined();
    expect(layerFault({ from: "layout/layout.ts", to: "rules/check.ts" })).toBe(
      "src/layout/layout.ts imports src/rules/check.ts: rules is not below layout, and imports only go down",
    );
    expect(layerFault({ from: "tally/count.ts", to: "aggregate/parent-file.ts" })).toMatch(
      /aggregate is not below tally/,
    );
    expect(layerFault({ from: "new/file.ts", to: "text/numbering.ts" })).toMatch(/new is in no layer/);
  });

  test("a module of Node in the wrong place", () => {
    expect(nodeFaults("rules/check.ts", 'import { readFileSync } from "node:fs";')).toEqual([
      "src/rules/check.ts imports node:fs: it is not among the places that may",
    ]);
    expect(nodeFaults("host/disk.ts", 'import http from "node:http";')).toEqual([
      "src/host/disk.ts imports node:http: nobody may",
    ]);
  });

  test("a circle is told by its chain", () => {
    expect(
      circles([
        { from: "a", to: "b" },
        { from: "b", to: "c" },
        { from: "c", to: "b" },
      ]),
    ).toEqual(["b → c → b"]);
  });
});
