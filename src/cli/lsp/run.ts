import type { Language } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { serve } from "../../lsp/server.js";

/**
 * `gov-report lsp`: the language server, until the editor ends it. The exit code is 3 where the editor vanished
 * without a word.
 */
export async function lspCommand(language: Language, terminal: Terminal): Promise<number> {
  terminal.letSignalsEnd?.();
  return terminal.streams && (await serve(terminal.streams, language)) ? 0 : 3;
}
