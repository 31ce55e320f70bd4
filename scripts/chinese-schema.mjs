// The schema of a data file with Chinese keys, for editors: schemas/<version>/report.zh.schema.json. Made from
// report.schema.json by `npm run generate` and committed, so that editors find it without a build.

/** The schema with the keys and choices in the words of the form (`x-key`, `x-values`), in its help texts too. */
export function chineseSchema(schema) {
  const words = keyWords(schema);
  const rewrite = (node, siblings) => {
    if (typeof node !== "object" || node === null) return node;
    const { "x-key": _key, "x-values": values, tsType: _type, properties, ...rest } = node;
    const own = { ...keysOf(siblings), ...keysOf(properties), ...invert(values) };
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
    const named = (keys) => keys.map((key) => properties[key]["x-key"]);
    if (node.required && properties) made.required = named(node.required);
    if (node.anyOf && properties)
      made.anyOf = node.anyOf.map(({ required }) => ({ required: named(required) }));
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

/** A new key without one would come out as `undefined` in an editor. */
function chineseKey(name, { "x-key": key }) {
  if (!key) throw new Error(`${name} has no x-key`);
  return key;
}

/** As it is committed. */
export function chineseSchemaText(schema) {
  return `${JSON.stringify(chineseSchema(schema), null, 2)}\n`;
}

/** `{{agency.contact.phone}}`, `{ value: 55 }`, `sections`, `写true`: keys and choices in a help text. */
function inChinese(text, words, schema) {
  return text
    .replace(/\{\{([\w.]+)\}\}/g, (_, path) => `{{${chinesePath(path, schema)}}}`)
    .replace(/(?<![\w./:-])[a-z][A-Za-z\d]*(?![\w./-])/g, (word) =>
      Object.hasOwn(words, word) ? words[word] : word,
    )
    .replace(/(\p{Script=Han}+) \1(?=[，。；（])/gu, "$1");
}

function chinesePath(path, schema) {
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

/** Contract key → Chinese key, for those that have one everywhere. */
function keyWords(schema) {
  const found = {};
  const visit = (node) => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node.properties ?? {})) {
      found[name] = new Set([...(found[name] ?? []), child["x-key"]]);
    }
    const below = [...Object.values(node.properties ?? {}), ...Object.values(node.$defs ?? {})];
    for (const child of [...below, node.items, node.additionalProperties]) visit(child);
  };
  visit(schema);
  const sure = Object.entries(found).filter(([, keys]) => keys.size === 1);
  return { true: "“是”", false: "“否”", ...Object.fromEntries(sure.map(([name, [key]]) => [name, key])) };
}

function keysOf(properties = {}) {
  return Object.fromEntries(Object.entries(properties).map(([name, child]) => [name, child["x-key"]]));
}

/** Contract's choice → its usual Chinese word, the first that stands for it. */
function invert(values = {}) {
  const words = {};
  for (const [word, name] of Object.entries(values)) words[name] ??= word;
  return words;
}
