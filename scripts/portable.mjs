// Makes packed folders, one for each system, that run on machines without Node: official Node from its npm
// packages, the program, and scripts on which files are dropped. Run by `npm run portable`, with the systems as
// arguments (default: all). --node FILE takes the Node of one system from a disk, --out FOLDER is where the
// folders go, --unpacked leaves them unpacked.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

/** Versions of Node in the npm packages node-<system>; 22, since that runs under wine too, where it is tested. */
const NODES = { "linux-x64": "22.23.3", "linux-arm64": "22.23.3", "win-x64": "22.23.3" };

/** What of the repository is taken along. */
const PROGRAM = ["bin", "dist/bundle", "dist/gov-report.html.gz", "schemas", "README.zh-CN.md", "LICENSE"];

const LINUX = ["gov-report", "核对.sh", "生成.sh", "核对.desktop", "生成.desktop"];
const WINDOWS = ["gov-report.cmd", "核对.cmd", "生成.cmd"];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    node: { type: "string" },
    out: { type: "string", default: "portable" },
    unpacked: { type: "boolean" },
  },
});
const { version } = JSON.parse(readFileSync("package.json", "utf8"));
const systems = positionals.length > 0 ? positionals : Object.keys(NODES);
for (const system of systems) console.log(make(system));

/**
 * @param {string} system
 * @returns {string} the packed file, or the folder
 */
function make(system) {
  if (!Object.hasOwn(NODES, system)) throw new Error(`${system} is none of ${Object.keys(NODES).join(", ")}`);
  const isWindows = system.startsWith("win");
  const name = `gov-report-${version}-${system}`;
  const folder = path.join(values.out, name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, "node"), { recursive: true });
  for (const each of PROGRAM) {
    if (!existsSync(each)) throw new Error(`${each} is not there: run npm run build first`);
    cpSync(each, path.join(folder, each), { recursive: true });
  }
  putNode(system, folder, isWindows ? "node.exe" : "node");
  for (const script of isWindows ? WINDOWS : LINUX) {
    const text = readFileSync(path.join("scripts/portable", script), "utf8");
    // cmd.exe loses its place in files with Unix line ends.
    const written = isWindows ? text.replaceAll("\n", "\r\n") : text;
    writeFileSync(path.join(folder, script), written, { mode: 0o755 });
  }
  // Notepad of older Windows recognises UTF-8 by its byte order mark.
  const manual = readFileSync("scripts/portable/使用说明.txt", "utf8").replaceAll("\n", "\r\n");
  writeFileSync(path.join(folder, "使用说明.txt"), `\ufeff${manual}`);
  return values.unpacked ? folder : packed(name, isWindows);
}

/**
 * @param {string} system
 * @param {string} folder
 * @param {string} file
 */
function putNode(system, folder, file) {
  const target = path.join(folder, "node", file);
  if (values.node) {
    cpSync(values.node, target, { dereference: true });
    return;
  }
  const download = mkdtempSync(path.join(tmpdir(), "gov-report-node-"));
  const spec = `node-${system}@${NODES[/** @type {keyof typeof NODES} */ (system)]}`;
  execFileSync("npm", ["pack", "--silent", spec, "--pack-destination", download], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  execFileSync("tar", ["-xzf", `${spec.replace("@", "-")}.tgz`], { cwd: download });
  cpSync(path.join(download, "package/bin", file), target);
  const licence = path.join(download, "package/LICENSE");
  if (existsSync(licence)) cpSync(licence, path.join(folder, "node/LICENSE"));
  rmSync(download, { recursive: true });
}

/**
 * .zip, which Windows opens by itself, with names in UTF-8; .tar.xz elsewhere.
 *
 * @param {string} name
 * @param {boolean} isWindows
 */
function packed(name, isWindows) {
  const file = `${name}${isWindows ? ".zip" : ".tar.xz"}`;
  rmSync(path.join(values.out, file), { force: true });
  /** @type {import("node:child_process").ExecFileSyncOptions} */
  const options = { cwd: values.out, stdio: ["ignore", "ignore", "inherit"] };
  if (isWindows) execFileSync("zip", ["-9", "-q", "-r", file, name], options);
  else execFileSync("tar", ["-cJf", file, "--owner=0", "--group=0", "--sort=name", name], options);
  return path.join(values.out, file);
}
