import type { DataValue } from "../data-file.js";

/** A mapping of a data file while it is being filled. */
export interface Values {
  [key: string]: DataValue | Values;
}

/** Sets the value at a dotted path, making the mappings on the way. */
export function setAt(values: Values, path: string, value: DataValue): void {
  const names = path.split(".");
  const last = names.pop()!;
  let node = values;
  for (const name of names) {
    const next = node[name];
    node = node[name] = typeof next === "object" && !Array.isArray(next) ? (next as Values) : {};
  }
  node[last] = value;
}
