import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";
import { isOwn, ownCache } from "./own-cache.js";

/**
 * Loads a CommonJS file, its compiled code and that of the files beside it kept from run to run in the user's own folder of
 * caches, never in one that other accounts write in. NODE_DISABLE_COMPILE_CACHE turns it off, as in Node itself.
 *
 * @param version of the program: what was compiled of another one is none of this one's
 */
export function loadCached(file: string, version: string): void {
  const folder = process.env.NODE_DISABLE_COMPILE_CACHE ? undefined : ownCache(version);
  if (folder === undefined) {
    createRequire(file)(file);
    return;
  }
  const cache = new CodeCache(folder);
  process.once("exit", () => cache.keep());
  cache.load(file);
}

/** Files shorter than this compile faster than a kept one is looked up. */
const WORTH_KEEPING = 2_000;
/** Bytes; the largest file of the program gives some 3 MB. */
const MAX_SIZE = 64_000_000;
const CHECKSUM = 4;

/**
 * Loads CommonJS files of one folder with their compiled code kept from run to run. Node can do so itself from 22.1 on, but keeps
 * what the first run has used and never more: with this a build takes a fifth less CPU there. What is kept counts only for the same Node, processor and flags; V8 checks that, but not that the code is
 * undamaged, nor that it was made of this text: a checksum does the one, a folder for each version of the program the other.
 */
export class CodeCache {
  /** Compiled code that is new in this run. */
  private readonly scripts = new Map<string, Script>();
  private hasMissed = false;

  /** @param folder of this version of the program, which the user alone can write in */
  constructor(private readonly folder: string) {}

  /** Loads a file, and what it requires from beside it. */
  load(file: string): unknown {
    const nodes = createRequire(file);
    const known = nodes.cache[file];
    if (known) return known.exports;
    const module = new Module(file);
    module.filename = file;
    nodes.cache[file] = module;
    const folder = path.dirname(file);
    const require = (name: string): unknown =>
      name.startsWith("./") ? this.load(path.join(folder, name)) : nodes(name);
    const run = this.compiled(file).runInThisContext();
    run.call(module.exports, module.exports, require, module, file, folder);
    module.loaded = true;
    return module.exports;
  }

  /**
   * Writes the compiled code at the end of the run, where some of it was not kept yet or no run of this kind was. V8 compiles
   * a function when it is first called: what `--version` leaves, or a run over many files, whose checks are done by other
   * processes, has no checks in it.
   */
  keep(): void {
    const kind = path.join(this.folder, this.kind());
    try {
      if (!this.hasMissed && existsSync(kind)) return;
      accessSync(this.folder, constants.W_OK);
      for (const [kept, script] of this.scripts) write(kept, script.createCachedData());
      if (!existsSync(kind)) writeFileSync(kind, "", { flag: "wx", mode: 0o600 });
    } catch {
      // The disk may be full or read-only: the next run then compiles again.
    }
  }

  /**
   * The name of an empty file that says that the code of this kind of run is kept. A kind is a command, and the files that
   * it loads.
   */
  private kind(): string {
    const { argv } = process;
    const command = /^[a-z]{1,12}$/.test(argv[2] ?? "") ? argv[2] : "";
    const names = [...this.scripts.keys()].sort();
    return `kind-${crc32([command, ...names].join()).toString(16)}-${TAG}`;
  }

  private compiled(file: string): Script {
    // The bundle is ASCII (scripts/bundle/ascii.mjs), which V8 then knows without looking.
    const code = Module.wrap(readFileSync(file, "latin1"));
    if (code.length < WORTH_KEEPING) return new Script(code, { filename: file });
    const kept = path.join(this.folder, `${path.basename(file)}-${TAG}`);
    const cachedData = read(kept);
    const script = new Script(code, { filename: file, ...(cachedData && { cachedData }) });
    if (!cachedData || script.cachedDataRejected) this.hasMissed = true;
    this.scripts.set(kept, script);
    return script;
  }
}

const TAG = `${process.version}-${process.arch}-${cachedDataVersionTag().toString(16)}`;

/** The kept code; undefined where there is none, or where another account may have written it. */
function read(kept: string): Buffer | undefined {
  let opened: number | undefined;
  try {
    // A link could lead anywhere, so it is not followed, and a pipe would wait for its writer; Windows has no such flags.
    const own = (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    opened = openSync(kept, constants.O_RDONLY | own);
    const found = fstatSync(opened);
    if (!found.isFile() || !isOwn(found) || found.size <= CHECKSUM || found.size > MAX_SIZE) return undefined;
    const bytes = readFileSync(opened);
    const data = bytes.subarray(CHECKSUM);
    return crc32(data) === bytes.readUInt32LE() ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (opened !== undefined) closeSync(opened);
  }
}

/** Another run may read or write the same file, so it is renamed into place when it is complete. */
function write(kept: string, data: Buffer): void {
  const checksum = Buffer.alloc(CHECKSUM);
  checksum.writeUInt32LE(crc32(data));
  const part = `${kept}-${process.pid}`;
  try {
    writeFileSync(part, Buffer.concat([checksum, data]), { flag: "wx", mode: 0o600 });
    renameSync(part, kept);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}
