import type { ReportFacts } from "../rule.js";
import type { WrittenNumber } from "./numbers.js";
import type { Reading } from "./readings.js";
import type { Token } from "./sentences.js";

export type Topic = "application" | "dispute" | "documents" | "decisions" | "other";

/** What the words around a number say that it counts. */
export interface Phrase {
  /** How a message quotes it. */
  name: string;
  topic: Topic;
  /**
   * whole: of which lists tell the parts · done: finished applications · moved: carried in or out · part: a share
   * of the whole named before it.
   */
  role: "whole" | "done" | "moved" | "part";
  /** Every figure that the words can mean, the usual one first. */
  readings: readonly Reading[];
  /** Sums that some agencies mean by the same words: accepted, never proposed. */
  tolerated?: readonly Reading[];
  /** Applications that were withdrawn and are named beside it may be left out. */
  withdrawals?: boolean;
  /** Whether the first reading is the one that the words mean wherever it agrees. */
  obvious?: boolean;
  /** The words name only a part of what the readings count: it can be less, not more. */
  atMost?: boolean;
  /** The applicant class that it is about. */
  column?: string;
}

/** What stands around the words of a phrase. */
export interface Surroundings {
  facts: ReportFacts;
  number?: WrittenNumber;
  topic: Topic | undefined;
  /** The part of the report is about applications and disputes. */
  isOnRequest: boolean;
  /** The sentence before the phrase. */
  before: readonly Token[];
  /** The sentence behind the number. */
  after: readonly Token[];
  /** The number that the phrase tells a part of: its phrase, or null where it has none. */
  owner?: Phrase | null | undefined;
}

/** The words of a phrase by what they mean. */
export class Bag {
  private readonly senses: ReadonlySet<Token["sense"]>;
  constructor(readonly tokens: readonly Token[]) {
    this.senses = new Set(tokens.map(({ sense }) => sense));
  }
  has(...senses: Token["sense"][]): boolean {
    return senses.some((sense) => this.senses.has(sense));
  }
  of(sense: Token["sense"]): Token[] {
    return this.tokens.filter((token) => token.sense === sense);
  }
  /** The distinct values of the words of a sense. */
  values(sense: Token["sense"]): string[] {
    return [...new Set(this.of(sense).flatMap(({ value }) => value ?? []))];
  }
  says(...words: string[]): boolean {
    return this.tokens.some(({ text }) => words.includes(text));
  }
  only(...senses: Token["sense"][]): boolean {
    return this.tokens.every(({ sense }) => ALWAYS.has(sense) || senses.includes(sense));
  }
}

/** Words that never change what is counted. */
const ALWAYS: ReadonlySet<Token["sense"]> = new Set([
  "filler",
  "thisYear",
  "self",
  "all",
  "already",
  "onTime",
  "open",
  "mark",
]);

/** Whether a phrase is about applications: by its words, its topic, its whole, or its part of the report. */
export function isAboutApplications(bag: Bag, { topic, isOnRequest, owner }: Surroundings): boolean {
  if (bag.has("application") || topic === "application" || owner?.topic === "application") return true;
  return topic === undefined && isOnRequest;
}

/** Units that any count may have; with other units the noun must say that it counts applications. */
export const COUNTS: ReadonlySet<string> = new Set(["件", "起", "宗", "件次"]);
