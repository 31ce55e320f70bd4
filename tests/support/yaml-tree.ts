/** A data file as a tree of keys and values, before it is written. */
export type Value = Scalar | Row | List;
export interface Scalar {
  kind:
    | "count"
    | "change"
    | "amount"
    | "text"
    | "narrative"
    | "choice"
    | "date"
    | "boolean"
    | "zero"
    | "year"
    | "version";
  text: string;
}
export interface Row {
  kind: "map";
  entries: [string, Value][];
  flow?: boolean;
}
export interface List {
  kind: "list";
  items: Value[];
}

export const count = (value: number): Scalar => ({ kind: "count", text: String(value) });
export const amount = (text: string): Scalar => ({ kind: "amount", text });
export const text = (value: string): Scalar => ({ kind: "text", text: value });
export const narrative = (value: string): Scalar => ({ kind: "narrative", text: value });
export const map = (entries: [string, Value][], flow = false): Row => ({ kind: "map", entries, flow });
