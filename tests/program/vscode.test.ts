import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { MINIMAL } from "../support/files.js";
import { LanguageClient } from "../support/language-client.js";
import { folder } from "../support/run-cli.js";
import { runTool } from "../support/tools.js";

/** The packed extension, unpacked as VS Code does. */
function unpacked(): { root: string; files: string[]; text(name: string): string } {
  const root = folder();
  const made = runTool(process.execPath, ["scripts/vscode-extension.mjs", root]);
  expect(made.stderr).toBe("");
  const files = unzipSync(readFileSync(made.stdout.trim()));
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), bytes);
  }
  return { root, files: Object.keys(files), text: (name) => readFileSync(path.join(root, name), "utf8") };
}

test("the extension for VS Code brings what it names, and its server works", async () => {
  const { root, files, text } = unpacked();
  const manifest = JSON.parse(text("extension/package.json"));
  expect(manifest.version).toBe(JSON.parse(readFileSync("package.json", "utf8")).version);
  for (const [, asset] of text("extension.vsixmanifest").matchAll(/Path="([^"]+)"/g))
    expect(files).toContain(asset);
  expect(files).toContain(path.posix.join("extension", manifest.main));
  // The editor's own module is the only one that is not packed.
  const required = [...text("extension/extension.js").matchAll(/\brequire\("([^"]+)"\)/g)].map(
    ([, name]) => name!,
  );
  const others = required.filter((name) => !isBuiltin(name));
  expect([...new Set(others)]).toEqual(["vscode"]);
  expect(text("extension/LICENSES.txt")).toMatch(/^vscode-languageclient \d/m);
  const called = /"(server\/[^"]+\.js)"/.exec(text("extension/extension.js"))?.[1];
  const client = await LanguageClient.start([
    process.execPath,
    path.join(root, "extension", called!),
    "lsp",
    "--stdio",
  ]);
  const uri = pathToFileURL(path.join(root, "data.yaml")).href;
  await client.open(uri, MINIMAL.replace("decisions: 9", "decisions: 九"));
  const [found] = await client.diagnostics(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(found!.code).toBe("GR2004");
});
