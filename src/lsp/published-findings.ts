import type { Connection, PublishDiagnosticsParams, TextDocuments } from "vscode-languageserver/node";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../diagnostics/language.js";
import { findingsIn } from "./findings.js";
import { fileOf } from "./names.js";
import type { Workspace } from "./workspace.js";

/** Milliseconds without typing before a check begins; checking a report takes some 20. */
const PAUSE = 120;

/** What an editor shows of the findings in its open documents. */
export class PublishedFindings {
  /** Documents that are checked as soon as nobody types any more, by URI. */
  private readonly waiting = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<TextDocument>,
    private readonly workspace: Workspace,
    private readonly language: Language,
  ) {}

  /** Checks a document after a pause, and publishes what is found. */
  publishSoon(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    const publish = () =>
      void this.publish(uri).catch((error: Error) => this.connection.console.error(error.message));
    this.waiting.set(uri, setTimeout(publish, PAUSE));
  }

  /** Takes back what was published of a document that is closed. */
  clear(uri: string): void {
    clearTimeout(this.waiting.get(uri));
    this.send({ uri, diagnostics: [] });
  }

  private async publish(uri: string): Promise<void> {
    this.waiting.delete(uri);
    const file = fileOf(uri);
    const document = this.documents.get(uri);
    if (file === undefined || !document) return;
    const { version } = document;
    const { diagnostics } = await this.workspace.check(file);
    // It was closed meanwhile, or changed, and is checked again.
    if (this.documents.get(uri)?.version !== version) return;
    this.send({ uri, version, diagnostics: findingsIn(file, diagnostics, this.language) });
  }

  /** An editor that has gone meanwhile misses nothing. */
  private send(found: PublishDiagnosticsParams): void {
    void this.connection.sendDiagnostics(found).catch(() => {});
  }
}
