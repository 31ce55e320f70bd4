// Makes generated/: per template version the compiled validator and the types of the data file, both from
// schemas/<version>/report.schema.json, the texts of the schemas and the package's name and version as modules,
// the bundles of exceljs and pdf.js, and the parts of a .docx and an .xlsx that are the same in every report. A
// schema that is told by its differences from another one is made first. Run by `npm run build`.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";
import { bundleExceljs } from "./bundle-exceljs.mjs";
import { bundlePdfjs } from "./bundle-pdfjs.mjs";
import { chineseSchemaText } from "./chinese-schema.mjs";
import { updateDerivedSchemas } from "./derived-schemas.mjs";
import { makeDocxFrame } from "./docx-frame.mjs";
import { editorSchemaText, isOwn } from "./editor-schema.mjs";
import { makeXlsxFrame } from "./xlsx-frame.mjs";

/** @typedef {import("./chinese-schema.mjs").Schema} Schema */

updateDerivedSchemas();
const versions = readdirSync("schemas", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
for (const version of versions) {
  const schema = JSON.parse(readFileSync(`schemas/${version}/report.schema.json`, "utf8"));
  mkdirSync(`generated/${version}`, { recursive: true });
  writeFileSync(`generated/${version}/validator.js`, validator(schema));
  writeFileSync(
    `generated/${version}/validator.d.ts`,
    'import type { ValidateFunction } from "../ajv.js";\nexport declare const validate: ValidateFunction;\n',
  );
  writeFileSync(`schemas/${version}/report.editor.schema.json`, editorSchemaText(schema));
  writeFileSync(`schemas/${version}/report.zh.schema.json`, chineseSchemaText(schema));
  for (const keys of ["", ".editor", ".zh"]) {
    const text = readFileSync(`schemas/${version}/report${keys}.schema.json`, "utf8");
    writeModule(`${version}/schema${keys}`, { text });
  }
  writeFileSync(`generated/${version}/report.d.ts`, await types(schema));
}
writeFileSync("generated/report.d.ts", union(versions));
writeFileSync("generated/published.js", published(versions));
writeFileSync(
  "generated/published.d.ts",
  "export declare const PUBLISHED: Readonly<Record<string, { en: string; zh: string }>>;\n",
);
writeFileSync(
  "generated/ajv.d.ts",
  `/** One finding of a compiled validator. */
export interface ErrorObject {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}
export interface ValidateFunction {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
}
`,
);
const { name, version: ownVersion, homepage } = JSON.parse(readFileSync("package.json", "utf8"));
writeModule("package", { name, version: ownVersion, homepage: homepage.replace(/#.*$/, "") });
await bundleExceljs("generated");
await bundlePdfjs("generated");
await makeDocxFrame("generated");
await makeXlsxFrame("generated");

/**
 * Texts of files as a module, so that nothing of the package is read from a disk when it runs.
 *
 * @param {string} path within generated/, without an ending
 * @param {Record<string, string>} texts by the name of their export
 */
function writeModule(path, texts) {
  const exported = Object.entries(texts);
  const code = exported.map(([key, text]) => `export const ${key} = ${JSON.stringify(text)};\n`);
  const declared = exported.map(([key]) => `export declare const ${key}: string;\n`);
  writeFileSync(`generated/${path}.js`, code.join(""));
  writeFileSync(`generated/${path}.d.ts`, declared.join(""));
}

/**
 * The type of a data file of any format: what all formats share can be read without checking the version.
 *
 * @param {readonly string[]} versions
 */
function union(versions) {
  const imports = versions.map(
    (version) => `import type { Report as Report${version} } from "./${version}/report.js";\n`,
  );
  return `${imports.join("")}\nexport type Report = ${versions.map((version) => `Report${version}`).join(" | ")};\n`;
}

/**
 * The schemas for editors of every format, by its version.
 *
 * @param {readonly string[]} versions
 */
function published(versions) {
  const imports = versions.map(
    (version) =>
      `import { text as en${version} } from "./${version}/schema.editor.js";\n` +
      `import { text as zh${version} } from "./${version}/schema.zh.js";\n`,
  );
  const entries = versions.map((version) => `  "${version}": { en: en${version}, zh: zh${version} },\n`);
  return `${imports.join("")}\nexport const PUBLISHED = {\n${entries.join("")}};\n`;
}

/**
 * A validator module that needs nothing at run time: no Ajv, no schema compilation.
 *
 * @param {Schema} schema
 * @returns {string}
 */
function validator(schema) {
  const ajv = new Ajv2020({
    allErrors: true,
    allowUnionTypes: true,
    strictRequired: false,
    inlineRefs: false,
    validateFormats: false,
    messages: false,
    // One loop for the keys that must be there instead of a block each: Node has a third less to compile.
    loopRequired: 2,
    code: { source: true, esm: true, lines: true },
  });
  const bare = structuredClone(schema);
  visit(bare, (node) => {
    delete node.title;
    delete node.description;
    for (const key of Object.keys(node)) if (isOwn(key)) delete node[key];
  });
  const code = standaloneCode.default(ajv, ajv.compile(bare));
  if (/\brequire\(/.test(code)) throw new Error("the compiled validator needs a module at run time");
  return code.replace("export default ", "export const unused = ");
}

/**
 * Types of the data file as read: counts are numbers, amounts their decimal digits, texts as typed.
 *
 * @param {Schema} schema
 */
async function types(schema) {
  const bare = structuredClone(schema);
  visit(bare, (node) => {
    // Chinese titles make no TypeScript names, and alternatives of `required` no useful types.
    delete node.title;
    delete node.description;
    delete node.anyOf;
    delete node.$id;
    if (node.tsType || !Array.isArray(node.type) || !node.type.includes("object")) return;
    const { type, minimum, maximum, ...mapping } = node;
    for (const key of Object.keys(node)) delete node[key];
    node.anyOf = [{ type: type.find((name) => name !== "object") }, { ...mapping, type: "object" }];
  });
  return compile({ ...bare, title: "Report" }, "Report", {
    bannerComment: "// Made from the schema by scripts/generate.mjs.",
    additionalProperties: false,
    format: false,
  });
}

/**
 * Calls `change` with every schema node, parents first; properties named like keywords are not nodes.
 *
 * @param {Schema | undefined} node
 * @param {(node: Schema) => void} change
 */
function visit(node, change) {
  if (typeof node !== "object" || node === null) return;
  const children = ["properties", "$defs"].flatMap((key) => Object.values(node[key] ?? {}));
  children.push(node.items, node.additionalProperties, node.propertyNames);
  change(node);
  for (const child of children) visit(child, change);
}
