import { PassThrough } from "node:stream";
import {
  CodeActionKind,
  createConnection,
  ErrorCodes,
  type InitializeResult,
  Position,
  Range,
  ResponseError,
  StreamMessageReader,
  StreamMessageWriter,
  TextDocumentIdentifier,
  TextDocumentSyncKind,
  TextDocuments,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Language } from "../diagnostics/language.js";
import { TOOL } from "../host/package.js";
import type { Person } from "../host/terminal.js";
import { namedFilesAt } from "./named-files.js";
import { fileOf, uriOf } from "./names.js";
import { PublishedFindings } from "./published-findings.js";
import { quickFixes } from "./quick-fixes.js";
import { completionsAt, definitionsAt, hoverOf } from "./references.js";
import { type Checked, Workspace } from "./workspace.js";

const CAPABILITIES: InitializeResult["capabilities"] = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  hoverProvider: true,
  completionProvider: { triggerCharacters: ["{", ".", "|"] },
  definitionProvider: true,
  codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite] },
};

/** Milliseconds from the end of the input until nothing more is answered. */
const PATIENCE = 2_000;

/**
 * The language server over two streams: findings while typing, quick fixes, and for `{{…}}` hover, completion and
 * go-to-definition of the figure.
 *
 * @returns when the connection ends: whether the client shut it down properly
 */
export async function serve({ input, output }: Person, language: Language): Promise<boolean> {
  // The connection never sees the end of the input, since once it is closed it throws on each answer to what came before.
  const incoming = input.pipe(new PassThrough(), { end: false });
  const reader = new StreamMessageReader(incoming);
  // A message that never ends is no reason to go on for ever.
  reader.partialMessageTimeout = 0;
  const connection = createConnection(reader, new StreamMessageWriter(output));
  const documents = new TextDocuments(TextDocument);
  const workspace = new Workspace();
  const findings = new PublishedFindings(connection, documents, workspace, language);
  let hasShutDown = false;

  /** Answers a request at a position, given the checked document and the position's offset. */
  const at = async <Answer>(
    params: Request<"position">,
    answer: (checked: Checked, offset: number) => Answer | Promise<Answer>,
  ) => {
    const { uri, place: position } = placeIn(params, "position", Position);
    const file = fileOf(uri);
    const checked = file === undefined ? undefined : await workspace.last(file);
    const document = documents.get(uri);
    // The text is the current one; the findings may be of a moment ago.
    return checked && document
      ? answer({ ...checked, text: document.getText() }, document.offsetAt(position))
      : null;
  };

  documents.onDidChangeContent(({ document }) => {
    const file = fileOf(document.uri);
    if (file === undefined) return;
    workspace.set(file, document.getText());
    findings.publishSoon(document.uri);
  });
  // Other open reports may name this one, so they are checked again.
  documents.onDidSave(({ document }) => {
    for (const file of workspace.files) if (uriOf(file) !== document.uri) findings.publishSoon(uriOf(file));
  });
  documents.onDidClose(({ document: { uri } }) => {
    const file = fileOf(uri);
    if (file !== undefined) workspace.close(file);
    findings.clear(uri);
  });
  connection.onInitialize(() => ({ capabilities: CAPABILITIES, serverInfo: TOOL }));
  connection.onDidChangeWatchedFiles(() => {
    for (const file of workspace.files) findings.publishSoon(uriOf(file));
  });
  connection.onHover((params) => at(params, (checked, offset) => hoverOf(checked, offset, language) ?? null));
  connection.onCompletion((params) =>
    at(params, (checked, offset) => completionsAt(checked, offset, language)),
  );
  connection.onDefinition((params) =>
    at(params, async (checked, offset) => {
      const figures = await definitionsAt(checked, offset, workspace);
      return figures.length > 0 ? figures : namedFilesAt(checked, offset, workspace);
    }),
  );
  connection.onCodeAction(async (params) => {
    const { uri, place: range } = placeIn(params, "range", Range);
    const file = fileOf(uri);
    return file === undefined || !documents.get(uri)
      ? []
      : quickFixes(await workspace.current(file), range, language);
  });
  connection.onShutdown(() => {
    hasShutDown = true;
  });
  documents.listen(connection);
  return new Promise((resolve) => {
    connection.onExit(() => resolve(hasShutDown));
    const leave = () => resolve(hasShutDown);
    // What came before it is answered first.
    input.once("end", () => setTimeout(leave, PATIENCE));
    input.once("error", leave);
    for (const event of ["error", "close"]) output.once(event, leave);
    connection.listen();
  });
}

/** What a request says, of which nothing is sure: an editor may have sent anything. */
type Request<Key extends string> =
  | ({ textDocument?: unknown } & Partial<Record<Key, unknown>>)
  | null
  | undefined;

/**
 * The document and the place in it that a request is about.
 *
 * @throws ResponseError for a request that is not as the protocol has it, as the connection answers it
 */
function placeIn<Key extends string, Place>(
  params: Request<Key>,
  key: Key,
  kind: { is(value: unknown): value is Place },
): { uri: string; place: Place } {
  const [document, place] = [params?.textDocument, params?.[key]];
  if (TextDocumentIdentifier.is(document) && kind.is(place)) return { uri: document.uri, place };
  throw new ResponseError(ErrorCodes.InvalidParams, `textDocument.uri and ${key} are needed`);
}
