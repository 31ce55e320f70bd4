import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";
import { findInputs } from "./find.js";
import type { Host } from "./host.js";
import { readInput } from "./read.js";
import { slashes } from "./slashes.js";

/**
 * The disk as the pipeline may see it: other data files anywhere, images only inside the data file's folder.
 *
 * @param note told of every file that was asked for, with its bytes where it could be read
 */
export function diskAround(
  cwd: string,
  note: (name: string, role: "previous" | "child" | "image", bytes?: Uint8Array) => void = () => {},
): Required<Host> {
  return {
    readFile(named, from) {
      const name = slashes(path.join(path.dirname(from), named));
      const found = readInput(path.isAbsolute(named) ? slashes(named) : name, cwd);
      const file = found.ok ? found.value : undefined;
      note(path.isAbsolute(named) ? slashes(named) : name, "previous", file?.bytes);
      return file;
    },
    readFiles(pattern, from) {
      const named = path.isAbsolute(pattern) ? pattern : slashes(path.join(path.dirname(from), pattern));
      const own = path.resolve(cwd, from);
      const inputs = findInputs([named], cwd);
      const found = inputs.ok ? inputs.value : [];
      // A pattern for the folder that the report itself lies in does not make it its own child.
      const files = found.filter((name) => path.resolve(cwd, name) !== own);
      if (found.length > 0 && files.length === 0) return [];
      if (files.length === 0) {
        note(named, "child");
        return [{ name: named }];
      }
      return files.map((name) => {
        const found = readInput(name, cwd);
        const file = found.ok ? found.value : { name };
        note(name, "child", "bytes" in file ? file.bytes : undefined);
        return file;
      });
    },
    readImage(named, from) {
      const folder = path.dirname(path.resolve(cwd, from));
      const found = imageInside(path.resolve(folder, named), folder);
      // What lies outside is none of this file's, not even to watch.
      if (found !== "outside")
        note(
          slashes(path.join(path.dirname(from), named)),
          "image",
          typeof found === "string" ? undefined : found,
        );
      return found;
    },
  };
}

/** Links are followed before the folder is compared, so that no link leads out of it. */
function imageInside(file: string, folder: string): Uint8Array | "missing" | "outside" {
  const within = (child: string, parent: string) => {
    const way = path.relative(parent, child);
    return way !== "" && !way.startsWith("..") && !path.isAbsolute(way);
  };
  if (!within(file, folder)) return "outside";
  try {
    const real = realpathSync(file);
    if (!within(real, realpathSync(folder))) return "outside";
    return statSync(real).isFile() ? readFileSync(real) : "missing";
  } catch {
    return "missing";
  }
}
