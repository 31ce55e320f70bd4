// A checkout of this project to measure beside this one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

/**
 * @param {string} named a folder with a checkout that is built already, or a revision of this one
 * @param {string} folder made for the revision, which is installed and built there: a minute or two
 * @returns {string} the checkout's folder
 */
export function checkout(named, folder) {
  if (existsSync(path.join(named, "bin/gov-report.js"))) return path.resolve(named);
  does("git", ["clone", "--quiet", "--no-checkout", ".", folder], ".");
  does("git", ["checkout", "--quiet", named], folder);
  does("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  does("npm", ["run", "build"], folder);
  return folder;
}

function does(command, args, cwd) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: "utf8" });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${stderr || stdout || `exit ${status}`}`);
}
