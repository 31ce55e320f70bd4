// Packs editors/vscode with the built program into a .vsix: a zip with a manifest, as the extension's host unpacks
// it. Run by `npm run vscode`, with the folder it goes to as an argument.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { licences } from "./licences.mjs";

const SOURCE = "editors/vscode";
/** What of the program the language server needs. */
const SERVER = ["bin", "dist/bundle"];

const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const manifest = { ...JSON.parse(readFileSync(`${SOURCE}/package.json`, "utf8")), version };

const { outputFiles, metafile } = await build({
  entryPoints: [`${SOURCE}/extension.js`],
  bundle: true,
  write: false,
  metafile: true,
  minify: true,
  platform: "node",
  target: "node20",
  format: "cjs",
  external: ["vscode"],
  legalComments: "none",
});

/** @type {Record<string, Uint8Array>} */
const files = {
  "extension.vsixmanifest": bytes(vsixManifest()),
  "[Content_Types].xml": bytes(contentTypes()),
  "extension/package.json": bytes(JSON.stringify(manifest, null, 2)),
  "extension/README.md": readFileSync(`${SOURCE}/README.md`),
  "extension/LICENSE.txt": readFileSync("LICENSE"),
  "extension/LICENSES.txt": bytes(licences(Object.keys(metafile.inputs), process.cwd())),
};
const [main] = outputFiles;
if (!main) throw new Error("esbuild made no extension");
files["extension/extension.js"] = main.contents;
for (const folder of SERVER)
  for (const name of readdirSync(folder))
    files[`extension/server/${folder}/${name}`] = readFileSync(path.join(folder, name));

const out = path.join(process.argv[2] ?? ".", `gov-report-${version}.vsix`);
writeFileSync(out, zipSync(files, { mtime: "1980-01-02T00:00:00" }));
console.log(out);

/** What the host knows of an extension before it unpacks it. */
function vsixManifest() {
  const { name, publisher, displayName, description, categories, keywords, engines } = manifest;
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="zh-CN" Id="${name}" Version="${version}" Publisher="${publisher}"/>
    <DisplayName>${escaped(displayName)}</DisplayName>
    <Description xml:space="preserve">${escaped(description)}</Description>
    <Tags>${escaped(keywords.join(","))}</Tags>
    <Categories>${escaped(categories.join(","))}</Categories>
    <Properties>
      <Property Id="Microsoft.VisualStudio.Code.Engine" Value="${engines.vscode}"/>
      <Property Id="Microsoft.VisualStudio.Code.ExtensionKind" Value="workspace"/>
    </Properties>
    <License>extension/LICENSE.txt</License>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
    <Asset Type="Microsoft.VisualStudio.Code.Manifest" Path="extension/package.json" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.Details" Path="extension/README.md" Addressable="true"/>
    <Asset Type="Microsoft.VisualStudio.Services.Content.License" Path="extension/LICENSE.txt" Addressable="true"/>
  </Assets>
</PackageManifest>
`;
}

function contentTypes() {
  const types = {
    json: "application/json",
    js: "application/javascript",
    md: "text/markdown",
    txt: "text/plain",
    vsixmanifest: "text/xml",
  };
  const defaults = Object.entries(types).map(
    ([ending, type]) => `<Default Extension=".${ending}" ContentType="${type}"/>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join("")}</Types>
`;
}

/** @param {string} text */
function bytes(text) {
  return new TextEncoder().encode(text);
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
