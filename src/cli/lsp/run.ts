import type { Language } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { serve } from "../../lsp/server.js";

/** `gov-report lsp`: the language server, until the editor ends it; 3 where it was left without a word. */
export async function lspCommand(language: Language, terminal: Terminal): Promise<number> {
  terminal.letSignalsEnd?.();
  return terminal.streams && (await serve(terminal.streams, language)) ? 0 : 3;
}
