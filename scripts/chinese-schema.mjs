// The schema of a data file with Chinese keys, for editors: schemas/<version>/report.zh.schema.json. Made from
// report.schema.json by `npm run generate` and committed, so that editors find it without a build.

import { editorSchema } from "./editor-schema.mjs";

/** A node of a schema: what JSON Schema defines, and the keywords of our own. @typedef {Record<string, any>} Schema */

/**
 * The schema with the keys and choices in the words of the form (`x-key`, `x-values`), in its help texts too.
 *
 * @param {Schema} schema
 * @returns {Schema}
 */
export function chineseSchema(schema) {
  const words = keyWords(schema);
  /**
   * @param {Schema} node
   * @param {Record<string, Schema>} [siblings] properties that it stands among
   * @returns {Schema}
   */
  const rewrite = (node, siblings) => {
    if (typeof node !== "object" || node === null) return node;
    const { "x-key": _key, "x-values": values, properties, ...rest } = node;
    const own = { ...keysOf(siblings), ...keysOf(properties), ...invert(values) };
    /** @type {Schema} */
    const made = { ...rest };
    if (node.description) made.description = inChinese(node.description, { ...words, ...own }, schema);
    if (values) made.enum = Object.values(invert(values));
    if (node.type === "boolean") {
      delete made.type;
      made.enum = ["是", "否"];
    }
    if (properties) {
      made.properties = Object.fromEntries(
        Object.entries(properties).map(([name, child]) => [
          chineseKey(name, child),
          rewrite(child, properties),
        ]),
      );
    }
    const named = (/** @type {string[]} */ keys) => keys.map((key) => properties[key]["x-key"]);
    if (node.required && properties) made.required = named(node.required);
    if (node.anyOf && properties)
      made.anyOf = node.anyOf.map((/** @type {Schema} */ { required }) => ({ required: named(required) }));
    if (node.items) made.items = rewrite(node.items);
    if (typeof node.additionalProperties === "object")
      made.additionalProperties = rewrite(node.additionalProperties);
    if (node.$defs) {
      made.$defs = Object.fromEntries(
        Object.entries(node.$defs).map(([name, definition]) => [name, rewrite(definition)]),
      );
    }
    return made;
  };
  return { ...rewrite(schema), $id: `${schema.$id}:zh` };
}

/**
 * The Chinese name of a key. Throws if there is none, which would come out as `undefined` in an editor.
 *
 * @param {string} name
 * @param {Schema} node
 * @returns {string}
 */
function chineseKey(name, { "x-key": key }) {
  if (!key) throw new Error(`${name} has no x-key`);
  return key;
}

/**
 * As it is committed.
 *
 * @param {Schema} schema
 */
export function chineseSchemaText(schema) {
  return `${JSON.stringify(editorSchema(chineseSchema(schema)), null, 2)}\n`;
}

/**
 * `{{agency.contact.phone}}`, `{ value: 55 }`, `sections`, `写true`: keys and choices in a help text.
 *
 * @param {string} text
 * @param {Record<string, string>} words
 * @param {Schema} schema
 */
function inChinese(text, words, schema) {
  return text
    .replace(/\{\{([\w.]+)\}\}/g, (_, /** @type {string} */ path) => `{{${chinesePath(path, schema)}}}`)
    .replace(/(?<![\w./:-])[a-z][A-Za-z\d]*(?![\w./-])/g, (word) =>
      Object.hasOwn(words, word) ? (words[word] ?? word) : word,
    )
    .replace(/(\p{Script=Han}+) \1(?=[，。；（])/gu, "$1");
}

/**
 * @param {string} path
 * @param {Schema} schema
 */
function chinesePath(path, schema) {
  /** @type {Schema | undefined} */
  let node = schema;
  return path
    .split(".")
    .map((name) => {
      const child = node?.properties?.[name];
      node = child?.$ref ? { ...schema.$defs[child.$ref.slice("#/$defs/".length)], ...child } : child;
      return child?.["x-key"] ?? name;
    })
    .join(".");
}

/**
 * Contract key → Chinese key, for those that have one everywhere.
 *
 * @param {Schema} schema
 * @returns {Record<string, string>}
 */
function keyWords(schema) {
  /** @type {Record<string, Set<string>>} */
  const found = {};
  const visit = (/** @type {Schema | boolean | undefined} */ node) => {
    if (typeof node !== "object" || node === null) return;
    /** @type {Record<string, Schema>} */
    const properties = node.properties ?? {};
    for (const [name, child] of Object.entries(properties)) {
      found[name] = new Set([...(found[name] ?? []), child["x-key"]]);
    }
    const below = [...Object.values(properties), ...Object.values(node.$defs ?? {})];
    for (const child of [...below, node.items, node.additionalProperties]) visit(child);
  };
  visit(schema);
  const sure = Object.entries(found).filter(([, keys]) => keys.size === 1);
  return { true: "“是”", false: "“否”", ...Object.fromEntries(sure.map(([name, [key]]) => [name, key])) };
}

/**
 * @param {Record<string, Schema>} properties
 * @returns {Record<string, string>}
 */
function keysOf(properties = {}) {
  return Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, child["x-key"]]));
}

/**
 * Contract's choice → its usual Chinese word, the first that stands for it.
 *
 * @param {Record<string, string>} values Chinese word → choice
 */
function invert(values = {}) {
  /** @type {Record<string, string>} */
  const words = {};
  for (const [word, name] of Object.entries(values)) words[name] ??= word;
  return words;
}
