import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { MINIMAL } from "./files.js";
import type { Case, Identity, Kind } from "./fuzz-case.js";
import { anyReport } from "./fuzz-reports.js";
import { place, soup, YAML_TOKENS } from "./fuzz-tokens.js";

// CommonJS, whose names Node does not find from an ES module.
const { createMessageConnection, StreamMessageReader, StreamMessageWriter, ResponseError } = createRequire(
  import.meta.url,
)("vscode-languageserver/node") as typeof import("vscode-languageserver/node");

/** What an editor sends, in whatever order; `at` and `to` are places in the document as it is on the disk. */
interface Message {
  method: string;
  uri: string;
  at: number;
  to: number;
  text: string;
}

const NOTIFICATIONS = ["didOpen", "didOpen", "didChange", "didChange", "didChange", "didSave", "didClose"];
const REQUESTS = ["hover", "completion", "definition", "codeAction"];
const OTHERS = [
  "initialize",
  "initialized",
  "didChangeWatchedFiles",
  "didChangeConfiguration",
  "cancel",
  "shutdown",
];

/** Documents of the folder, and names that lead to no file. */
const URIS = [
  "data.yaml",
  "b.yaml",
  "gov-report.config.yaml",
  "no.yaml",
  "untitled:a",
  "http://a.cn/b.yaml",
  "file:///%00",
  "",
];

const message: fc.Arbitrary<Message> = fc.record({
  method: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...NOTIFICATIONS) },
    { weight: 5, arbitrary: fc.constantFrom(...REQUESTS) },
    { weight: 1, arbitrary: fc.constantFrom(...OTHERS) },
  ),
  uri: fc.oneof(
    { weight: 4, arbitrary: fc.constant("data.yaml") },
    { weight: 2, arbitrary: fc.constantFrom(...URIS) },
  ),
  at: place,
  to: place,
  text: fc.oneof(soup(YAML_TOKENS, 4), fc.constantFrom("{{", "{{applications.", " | ", "", "😀")),
});

const sessions = fc
  .tuple(fc.array(message, { minLength: 2, maxLength: 25 }), anyReport, fc.boolean())
  .map(([messages, text, isGreeted]): Case => {
    const first = isGreeted ? [{ method: "initialize", uri: "", at: 0, to: 0, text: "" }] : [];
    return {
      files: {
        "data.yaml": new TextEncoder().encode(text),
        "b.yaml": new TextEncoder().encode(MINIMAL),
        "messages.json": new TextEncoder().encode(JSON.stringify([...first, ...messages])),
      },
      commands: [],
    };
  });

type Serve = (person: { input: PassThrough; output: PassThrough }, language: "zh-CN") => Promise<boolean>;

/** Milliseconds in which an answer comes, however busy the machine is. */
const PATIENCE = 60_000;

/**
 * Every request has an answer, none is a failure of the server, and it ends with its output. `exit` is never sent: the
 * library ends the process at it, which is the tests' own.
 */
const answersAll: Identity = async (_, root) => {
  // The built one: the server's own imports are found from there only.
  const { serve } = (await import(pathToFileURL(path.resolve("dist/lsp/server.js")).href)) as {
    serve: Serve;
  };
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended = serve({ input, output }, "zh-CN");
  const connection = createMessageConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
  const wrong: string[] = [];
  connection.onNotification(
    "window/logMessage",
    ({ message: told }: { message: string }) => void wrong.push(told),
  );
  connection.onRequest("client/registerCapability", () => null);
  connection.listen();
  const folder = path.join(root, "in");
  const messages = JSON.parse(readFileSync(path.join(folder, "messages.json"), "utf8")) as Message[];
  const answers = messages.map((each, index) =>
    sent(connection, each, folder, index).catch((error: unknown) => {
      const isFailure = !(error instanceof ResponseError) || error.code === -32603;
      if (isFailure) wrong.push(`${each.method}: ${String(error)}`);
    }),
  );
  answers.push(connection.sendRequest("shutdown"));
  const all = await inTime(
    Promise.all(answers)
      .then(() => output.destroy())
      .then(() => ended),
  );
  connection.dispose();
  if (all === undefined) return `no answer to all of ${messages.map(({ method }) => method)}`;
  return wrong[0];
};

async function inTime<Value>(promise: Promise<Value>): Promise<Value | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE);
  });
  const value = await Promise.race([promise, late]);
  clearTimeout(timer);
  return value;
}

type Connection = ReturnType<typeof createMessageConnection>;

async function sent(connection: Connection, one: Message, folder: string, version: number): Promise<unknown> {
  const { method, at, to, text } = one;
  const isFile = /^[\w.]+\.yaml$/.test(one.uri);
  const uri = isFile ? pathToFileURL(path.join(folder, one.uri)).href : one.uri;
  const known = isFile && one.uri !== "no.yaml" && !one.uri.startsWith("gov") ? one.uri : "b.yaml";
  const typed = readFileSync(path.join(folder, known), "utf8");
  const position = (where: number) => {
    const lines = typed.slice(0, Math.floor(where * (typed.length + 40))).split("\n");
    return { line: lines.length - 1, character: lines.at(-1)!.length };
  };
  const textDocument = { uri, version, languageId: "yaml", text: typed };
  const range = { start: position(Math.min(at, to)), end: position(Math.max(at, to)) };
  const params = { textDocument, position: position(at), range, context: { diagnostics: [] } };
  const asDocument = (name: string) => `textDocument/${name}`;
  switch (method) {
    case "initialize":
      return connection.sendRequest(method, { processId: null, rootUri: null, capabilities: {} });
    case "shutdown":
      return connection.sendRequest(method);
    case "initialized":
      return connection.sendNotification(method, {});
    case "cancel":
      return connection.sendNotification("$/cancelRequest", { id: version });
    case "didChangeWatchedFiles":
      return connection.sendNotification(`workspace/${method}`, { changes: [{ uri, type: 2 }] });
    case "didChangeConfiguration":
      return connection.sendNotification(`workspace/${method}`, { settings: null });
    case "didChange": {
      // Now and then with the whole text.
      const contentChanges =
        to < 0.2
          ? [{ text: typed }]
          : [
              { range, text },
              { range, text: "" },
            ];
      return connection.sendNotification(asDocument(method), { ...params, contentChanges });
    }
    default:
      return REQUESTS.includes(method)
        ? connection.sendRequest(asDocument(method), params)
        : connection.sendNotification(asDocument(method), params);
  }
}

export const MESSAGE_KINDS: Record<string, Kind> = {
  "messages of an editor": { arbitrary: sessions, share: 0.5, identity: answersAll },
};
