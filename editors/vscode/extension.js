// A client for `gov-report lsp`, nothing else: the program is packed into server/, and runs in the Node of VS Code.
const { workspace } = require("vscode");
const { LanguageClient, TransportKind } = require("vscode-languageclient/node");

/** @type {import("vscode-languageclient/node").LanguageClient | undefined} */
let client;

exports.activate = async (/** @type {{ asAbsolutePath(path: string): string }} */ context) => {
  const language = workspace.getConfiguration("gov-report").get("language", "zh-CN");
  client = new LanguageClient(
    "gov-report",
    "gov-report",
    {
      module: context.asAbsolutePath("server/bin/gov-report.js"),
      args: ["lsp", "--lang", language],
      transport: TransportKind.stdio,
    },
    {
      documentSelector: [{ language: "yaml", scheme: "file" }],
      synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.{yaml,yml}") },
    },
  );
  await client.start();
};

exports.deactivate = () => client?.stop();
