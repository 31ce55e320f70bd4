// The schema as editors take it, schemas/<version>/report.editor.schema.json, made by `npm run generate` and
// committed. JSON Schema lets a reader ignore what it does not know, but yaml-language-server 2 shows the
// referenced definition in place of a property that has a keyword of our own beside `$ref`, and its completion
// writes a mapping for a value that may be a number or a mapping unless the number is an alternative of its own.

/** A node of a schema: what JSON Schema defines, and the keywords of our own. @typedef {Record<string, any>} Schema */

/** Keywords of a node that apply to its number, and those that apply to its mapping. */
const OF_NUMBER = ["minimum", "maximum", "exclusiveMaximum"];
const OF_MAPPING = ["properties", "required", "additionalProperties", "minProperties"];

/**
 * Whether a keyword is our own.
 *
 * @param {string} key
 */
export function isOwn(key) {
  return key.startsWith("x-") || key === "tsType";
}

/**
 * The same schema without keywords of our own, a number or a mapping as two alternatives.
 *
 * @param {Schema} schema
 * @returns {Schema}
 */
export function editorSchema(schema) {
  /** @type {Schema} */
  const node = Object.fromEntries(Object.entries(schema).filter(([key]) => !isOwn(key)));
  for (const key of ["properties", "$defs"]) {
    if (!node[key]) continue;
    const below = Object.entries(node[key]).map(([name, child]) => [name, editorSchema(child)]);
    node[key] = Object.fromEntries(below);
  }
  for (const key of ["items", "additionalProperties"])
    if (typeof node[key] === "object") node[key] = editorSchema(node[key]);
  // A row or group that is a mapping unless it is 0 stays one in completions.
  const isCell = Array.isArray(node.type) && node.type.includes("object") && node.maximum !== 0;
  return isCell ? alternatives(node) : node;
}

/**
 * As it is committed.
 *
 * @param {Schema} schema
 */
export function editorSchemaText(schema) {
  return `${JSON.stringify({ ...editorSchema(schema), $id: `${schema.$id}:editor` }, null, 2)}\n`;
}

/** @param {Schema} node */
function alternatives({ type, ...node }) {
  const number = {
    type: type.find((/** @type {string} */ name) => name !== "object"),
    ...part(node, OF_NUMBER),
  };
  const mapping = { type: "object", ...part(node, OF_MAPPING) };
  const rest = Object.entries(node).filter(([key]) => ![...OF_NUMBER, ...OF_MAPPING].includes(key));
  return { ...Object.fromEntries(rest), anyOf: [number, mapping] };
}

/**
 * @param {Schema} node
 * @param {readonly string[]} keys
 */
function part(node, keys) {
  return Object.fromEntries(keys.filter((key) => key in node).map((key) => [key, node[key]]));
}
