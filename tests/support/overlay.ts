import { parse, stringify } from "yaml";
import { MINIMAL } from "./files.js";

type Data = Record<string, unknown>;

/** The smallest file, or another one, with a rule's example laid over it (src/codes/example.ts). */
export function overlaid(example: string, base = MINIMAL): Uint8Array {
  const [, form = "", text = ""] = /^(raw|line|replace)?:?([\s\S]*)$/.exec(
    /^(?:raw|line|replace):/.test(example) ? example : `:${example}`,
  )!;
  if (form === "raw") return encoded(text);
  if (form === "line") return encoded(`${base}${text}\n`);
  if (form === "replace") {
    const [, path, value] = /^([\w.]+): ([\s\S]*)$/.exec(text)!;
    const data = parse(base) as Data;
    const names = path!.split(".");
    const parent = names.slice(0, -1).reduce((node, name) => node[name] as Data, data);
    parent[names.at(-1)!] = parse(value!);
    return encoded(stringify(data, { lineWidth: 0 }));
  }
  return encoded(stringify(merged(parse(base), parse(text)), { lineWidth: 0 }));
}

function merged(base: unknown, over: unknown): unknown {
  if (!isMapping(base) || !isMapping(over)) return over;
  const result: Data = { ...base };
  for (const [key, value] of Object.entries(over))
    result[key] = key in base ? merged(base[key], value) : value;
  return result;
}

function isMapping(value: unknown): value is Data {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** GR1001's example is UTF-16 written as text with zeros between. */
function encoded(text: string): Uint8Array {
  return text.includes("\0")
    ? Uint8Array.from(text, (sign) => sign.charCodeAt(0))
    : new TextEncoder().encode(text);
}
