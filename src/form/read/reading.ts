import type { CodeDefinition } from "../../codes/code.js";
import { diagnostic } from "../../codes/diagnostic.js";
import { type DiagnosticArgs, STAGE_CODES, type StageCode } from "../../codes/stage-codes.js";
import { setAt, type Values } from "../../data-file/values.js";
import type { DataValue } from "../../data-file/write.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { locatedPlace } from "../../diagnostics/location.js";
import type { Place } from "../../diagnostics/source.js";
import { cellName } from "../../ooxml/address.js";
import type { Sheet } from "../../ooxml/read-workbook.js";
import { pointerOf } from "../../syntax/tree.js";

/** What has been read so far, with the places it was read at. */
export class Reading {
  readonly values: Values = {};
  readonly comments = new Map<string, string>();
  readonly diagnostics: Diagnostic[] = [];
  readonly places = new Map<string, Place>();

  /** @param file name of the file that is read */
  constructor(readonly file: string) {}

  /** Sets the value at a dotted path. */
  set(path: string, value: DataValue, place?: Place): void {
    setAt(this.values, path, value);
    if (place) this.places.set(place.pointer, place);
  }

  /** A place in a sheet; row and column are 1-based. */
  place(sheet: Sheet | string, row: number, column: number, path = ""): Place {
    const name = typeof sheet === "string" ? sheet : sheet.name;
    const pointer = path && pointerOf(path);
    return locatedPlace(this.file, { sheet: name, cell: cellName(row, column) }, pointer);
  }

  say<C extends StageCode>(code: C, place: Place, args: DiagnosticArgs[C]): void {
    this.diagnostics.push(diagnostic(code, place, args));
  }

  /** Reports an interpretation, as a finding and as a comment in the data file. */
  note<C extends StageCode>(code: C, place: Place, args: DiagnosticArgs[C], path: string): void {
    const found = diagnostic(code, place, args);
    this.diagnostics.push(found);
    const before = this.comments.get(path);
    const { message }: CodeDefinition = STAGE_CODES[code];
    const { text } = message["zh-CN"](args);
    this.comments.set(path, before ? `${before}\n${text}` : text);
  }
}
