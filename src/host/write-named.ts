import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  realpathSync,
  statSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Terminal } from "./terminal.js";
import { usageFault } from "./usage-fault.js";
import { type OutputFile, reasonOf, writeOutputs } from "./write.js";

/**
 * Writes files that the command line names. A stream is written to, not replaced: the program's own `/dev/stdout`,
 * `/dev/null`, a terminal, a pipe that somebody reads. Other devices are refused, since nobody wants a workbook
 * written over a disk. Streams come first, because nothing can be taken back from them.
 *
 * @returns the names of what was written
 */
export async function writeNamed(
  files: readonly OutputFile[],
  terminal: Pick<Terminal, "cwd" | "letSignalsEnd">,
): Promise<Outcome<string[]>> {
  const { cwd } = terminal;
  const places = files.map((file) => ({ file, stream: streamAt(path.resolve(cwd, file.name)) }));
  for (const { file, stream } of places) {
    if (stream === undefined) continue;
    try {
      // The reader of a pipe may take for ever; until then a signal ends the program.
      terminal.letSignalsEnd?.();
      await writeInto(stream, file.bytes);
    } catch (error) {
      const reason = reasonOf(error as NodeJS.ErrnoException);
      return failure(usageFault("GR9002", { file: file.name, reason }));
    }
  }
  const ordinary = places.flatMap(({ file, stream }) => (stream === undefined ? [file] : []));
  const wrote = writeOutputs(ordinary, cwd);
  return wrote.ok ? success(files.map(({ name }) => name)) : wrote;
}

/** A descriptor of this process, or a device or pipe by its name. */
type Stream = number | string;

/** What stands in a place as a stream; undefined for an ordinary file, and for what is to be refused as none. */
function streamAt(target: string): Stream | undefined {
  const own = ownDescriptor(target);
  if (own !== undefined) return own;
  try {
    const there = statSync(target);
    if (there.isFIFO()) return target;
    return there.isCharacterDevice() && isHarmless(realpathSync(target)) ? target : undefined;
  } catch {
    return undefined;
  }
}

/** Devices that can safely be written to. */
function isHarmless(device: string): boolean {
  return /^\/dev\/(?:null|full|zero|console|tty\w*|pts\/\d+)$/.test(device);
}

/** `/dev/stdout`, `/dev/fd/1`, `/proc/self/fd/1`, and links to them: the descriptor, be it a file, a pipe or a terminal. */
function ownDescriptor(target: string): number | undefined {
  let place = target;
  try {
    for (let links = 0; links < 8; links++) {
      const folder = realpathSync(path.dirname(place));
      const isOwn = folder === `/proc/${process.pid}/fd` || folder === "/dev/fd";
      const name = path.basename(place);
      if (isOwn && /^\d{1,5}$/.test(name)) return Number(name);
      if (!lstatSync(place).isSymbolicLink()) return undefined;
      place = path.resolve(folder, readlinkSync(place));
    }
  } catch {
    // A path that does not exist is no descriptor.
  }
  return undefined;
}

/** Milliseconds to wait for a pipe's reader, which may be starting just now. */
const PATIENCE = 5_000;
const PAUSE = 25;

async function writeInto(stream: Stream, bytes: Uint8Array): Promise<void> {
  const descriptor = typeof stream === "number" ? stream : await opened(stream);
  try {
    let written = 0;
    while (written < bytes.length) {
      try {
        written += writeSync(descriptor, bytes, written, Math.min(bytes.length - written, 65_536));
      } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        // A reader that closes the pipe early has seen enough.
        if (code === "EPIPE") return;
        if (code !== "EAGAIN") throw error;
        await pause();
      }
    }
  } finally {
    if (descriptor !== stream) closeSync(descriptor);
  }
}

async function opened(name: string): Promise<number> {
  const flags = constants.O_WRONLY | (constants.O_NONBLOCK ?? 0) | (constants.O_NOCTTY ?? 0);
  for (const end = Date.now() + PATIENCE; ; await pause()) {
    try {
      const descriptor = openSync(name, flags);
      // A file that has come into its place meanwhile is not overwritten.
      if (!fstatSync(descriptor).isFile()) return descriptor;
      closeSync(descriptor);
      throw new Error("notAFile");
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ENXIO" || Date.now() > end) throw error;
    }
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, PAUSE));
}
