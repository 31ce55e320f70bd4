// The licence texts that a bundle has to carry.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The licence texts of the packages that bundled files belong to.
 *
 * @param {string[]} inputs paths from the root
 * @param {string} root
 * @returns {string}
 */
export function licences(inputs, root) {
  const folders = inputs.flatMap(
    (path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [],
  );
  return [...new Set(folders)]
    .sort()
    .map((folder) => licence(join(root, folder)))
    .join(`\n${"-".repeat(80)}\n\n`);
}

/** @param {string} directory */
function licence(directory) {
  /** @type {{ name: string, version: string, license?: string, licenses?: { type: string }[] }} */
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(directory, "package.json"), "utf8"),
  );
  const file = readdirSync(directory).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const declared = license ?? licenses?.map(({ type }) => type).join(" OR ");
  if (!file && !declared) throw new Error(`${name}@${version}: bundled, but names no licence`);
  const text = file
    ? readFileSync(join(directory, file), "utf8").trim()
    : "(the package has no licence file)";
  return `${name} ${version}\nLicence: ${declared ?? "see text"}\n\n${text}\n`;
}
