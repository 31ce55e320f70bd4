import type { Language } from "../../diagnostics/language.js";
import type { Terminal } from "../../host/terminal.js";
import { serve } from "../../lsp/server.js";

/**
 * `gov-report lsp`: the language server, until the editor ends it. The exit code is 1 where the editor vanished
 * without a word, as the protocol has it.
 */
export async function lspCommand(language: Language, terminal: Terminal): Promise<number> {
  terminal.letSignalsEnd?.();
  const code = terminal.streams && (await serve(terminal.streams, language)) ? 0 : 1;
  // The library would look after an editor that has closed its end for as long as that one runs.
  terminal.end?.(code);
  return code;
}
