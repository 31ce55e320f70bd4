import type { ArgsOf } from "./code.js";
import * as bytes from "./gr1-bytes.js";
import * as punctuation from "./gr1-punctuation.js";
import * as yaml from "./gr1-yaml.js";
import * as keys from "./gr2-keys.js";
import * as numbers from "./gr2-numbers.js";
import * as otherFiles from "./gr2-other-files.js";
import * as settings from "./gr2-settings.js";
import * as styleReference from "./gr2-style-reference.js";
import * as values from "./gr2-values.js";
import * as yearAndFormat from "./gr2-year-and-format.js";
import * as aggregate from "./gr3-aggregate.js";
import * as compare from "./gr4-compare.js";
import * as images from "./gr5-images.js";
import * as limits from "./gr5-limits.js";
import * as markdown from "./gr5-markdown.js";
import * as references from "./gr5-references.js";
import * as files from "./gr9-files.js";
import * as folders from "./gr9-folders.js";
import * as pdf from "./gr9-pdf.js";
import * as program from "./gr9-program.js";
import * as suppressions from "./gr9-suppressions.js";
import * as importFiles from "./gr80-import-files.js";
import * as importInterpreted from "./gr80-import-interpreted.js";
import * as importTables from "./gr80-import-tables.js";
import * as formCells from "./gr81-form-cells.js";
import * as formLists from "./gr81-form-lists.js";
import * as formWorkbook from "./gr81-form-workbook.js";
import * as registerFile from "./gr82-register-file.js";
import * as registerLeftOut from "./gr82-register-left-out.js";
import * as registerQuantity from "./gr82-register-quantity.js";
import * as registerRows from "./gr82-register-rows.js";

/** Every code that a stage of the pipeline or a command raises; those of rules stand in their rules. */
export const STAGE_CODES = {
  ...bytes,
  ...punctuation,
  ...yaml,
  ...keys,
  ...numbers,
  ...otherFiles,
  ...settings,
  ...styleReference,
  ...values,
  ...yearAndFormat,
  ...aggregate,
  ...compare,
  ...images,
  ...limits,
  ...markdown,
  ...references,
  ...importFiles,
  ...importInterpreted,
  ...importTables,
  ...formCells,
  ...formLists,
  ...formWorkbook,
  ...registerFile,
  ...registerLeftOut,
  ...registerQuantity,
  ...registerRows,
  ...files,
  ...folders,
  ...pdf,
  ...program,
  ...suppressions,
};

/** A code that `diagnostic` makes a diagnostic of. */
export type StageCode = keyof typeof STAGE_CODES;

/** The arguments of each code. */
export type DiagnosticArgs = { [C in StageCode]: ArgsOf<(typeof STAGE_CODES)[C]> };
