/** What a phrase can mean: a sum of figures, less others. */
export interface Reading {
  add: readonly string[];
  less?: readonly string[];
}

export type Topic = "application" | "dispute" | "documents";

export interface Phrase {
  /** How a message quotes it. */
  name: string;
  /** What stands before the number, ending right there. */
  before: RegExp;
  /** What must follow the number's unit. */
  after?: RegExp;
  /**
   * A word that is in every match of its patterns. Most numbers have none of these words near them: looking for a word is
   * cheap, compiling the patterns is not.
   */
  word?: string;
  topic: Topic;
  /**
   * whole: of which lists tell the parts · done: finished applications · moved: carried in or out · part: a share of
   * the whole named before it.
   */
  role: "whole" | "done" | "moved" | "part";
  /** The phrase itself says what it is about; else the sentence, or at least the section, must. */
  says: "itself" | "sentence" | "section";
  readings: readonly Reading[];
  /** Sums that some agencies mean by the same words: accepted, never proposed. */
  tolerated?: readonly Reading[];
  /** Applications that were withdrawn and are named beside it may be left out. */
  withdrawals?: boolean;
  /** Made of a list of labels, so it can be long. */
  list?: boolean;
  /** Whether the first reading is the one that the words mean wherever it agrees. */
  obvious?: boolean;
}

export const of = (...add: string[]): Reading => ({ add });
export const less = (whole: string, ...parts: string[]): Reading => ({ add: [whole], less: parts });

const ROW = "applications";
export const RECEIVED = `${ROW}.newlyReceived`;
export const CARRIED_IN = `${ROW}.carriedFromLastYear`;
export const RESULTS = `${ROW}.results`;
export const DONE = `${RESULTS}.total`;
export const CARRIED_OUT = `${ROW}.carriedToNextYear`;
export const REVIEW = "reviewAndLitigation.reconsideration";
export const DIRECT = "reviewAndLitigation.litigation.direct";
export const AFTER = "reviewAndLitigation.litigation.afterReconsideration";
export const SUITS = "reviewAndLitigation.litigation";
export const DOCUMENTS = "proactiveDisclosure.normativeDocuments";

/** Words that may stand between a phrase and its number; a comma never does. */
export const GAP =
  "(?:[”’」]|共计|总计|合计|累计|共有|共|计|总数|总量|数量|数|件数|为|是|有|达到|达|了|的|\\s|：)*";

/** What counts as an application under 条例. */
export const APPLICATION =
  "(?:依申请公开(?:政府信息|信息)?的?(?:申请|办件|事项)?件?|(?:政府|政务)?信息公开的?申请(?:事项|办件)?件?|政府信息申请公开|申请公开的?政府信息|公开政府信息的?申请)";
