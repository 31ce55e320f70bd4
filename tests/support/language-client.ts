import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { onTestFinished } from "vitest";
import type {
  CompletionItem,
  CompletionList,
  Hover,
  MessageConnection,
  PublishDiagnosticsParams,
} from "vscode-languageserver/node";

// CommonJS, whose names Node does not find from an ES module.
const { createMessageConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)(
  "vscode-languageserver/node",
) as typeof import("vscode-languageserver/node");

/** What an editor of the tests can do. */
const CAPABILITIES = {
  workspace: { configuration: true },
  textDocument: {
    hover: { contentFormat: ["markdown"] },
    completion: { completionItem: { snippetSupport: true } },
    publishDiagnostics: { relatedInformation: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix"] } } },
  },
};

/** An editor that talks to a language server over its standard streams. */
export class LanguageClient {
  private version = 1;
  private readonly found = new Map<string, PublishDiagnosticsParams>();
  private waiting: (() => void)[] = [];

  private constructor(readonly connection: MessageConnection) {}

  /** Starts a server; it ends with the test. `settings` is what it may ask the editor for, by section. */
  static async start(
    command: readonly [string, ...string[]],
    options: { root?: string; settings?: Record<string, unknown> } = {},
  ): Promise<LanguageClient> {
    const [program, ...args] = command;
    const child = spawn(program, args, { stdio: ["pipe", "pipe", "inherit"] });
    const reader = new StreamMessageReader(child.stdout);
    const connection = createMessageConnection(reader, new StreamMessageWriter(child.stdin));
    onTestFinished(() => {
      connection.dispose();
      child.kill();
    });
    const client = new LanguageClient(connection);
    connection.onRequest("workspace/configuration", ({ items }: { items: { section: string }[] }) =>
      items.map(({ section }) => options.settings?.[section] ?? null),
    );
    connection.onRequest("client/registerCapability", () => null);
    connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
      client.found.set(params.uri, params);
      for (const wake of client.waiting.splice(0)) wake();
    });
    connection.listen();
    await connection.sendRequest("initialize", {
      processId: process.pid,
      rootUri: options.root ?? null,
      capabilities: CAPABILITIES,
    });
    await connection.sendNotification("initialized", {});
    return client;
  }

  async open(uri: string, text: string): Promise<void> {
    const textDocument = { uri, languageId: "yaml", version: this.version, text };
    await this.connection.sendNotification("textDocument/didOpen", { textDocument });
  }

  /** Types a text in place of the whole document. */
  async type(uri: string, text: string): Promise<void> {
    const textDocument = { uri, version: ++this.version };
    await this.connection.sendNotification("textDocument/didChange", {
      textDocument,
      contentChanges: [{ text }],
    });
  }

  /** The findings of a document, as soon as they are what is waited for. */
  async diagnostics(
    uri: string,
    isIt: (params: PublishDiagnosticsParams) => boolean,
  ): Promise<PublishDiagnosticsParams["diagnostics"]> {
    for (;;) {
      const params = this.found.get(uri);
      if (params && isIt(params)) return params.diagnostics;
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
  }

  /** What is shown over the place behind `before`; the first one of the text. */
  async hover(uri: string, text: string, before: string): Promise<string> {
    const hover = await this.at<Hover | null>("textDocument/hover", uri, text, before);
    return (hover?.contents as { value: string } | undefined)?.value ?? "";
  }

  /** What is offered behind `before`. */
  async complete(uri: string, text: string, before: string): Promise<CompletionItem[]> {
    const found = await this.at<CompletionItem[] | CompletionList | null>(
      "textDocument/completion",
      uri,
      text,
      before,
    );
    return Array.isArray(found) ? found : (found?.items ?? []);
  }

  /** Asks for the place behind `before`, the first one of the text. */
  async at<Answer>(method: string, uri: string, text: string, before: string): Promise<Answer> {
    const lines = text.slice(0, text.indexOf(before) + before.length).split("\n");
    const position = { line: lines.length - 1, character: lines.at(-1)!.length };
    return this.connection.sendRequest<Answer>(method, { textDocument: { uri }, position });
  }
}
