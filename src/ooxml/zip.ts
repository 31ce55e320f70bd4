import { Inflate } from "fflate";

/** A file within a zip, as its directory lists it. */
interface ZipEntry {
  name: string;
  /** Bytes that it says it unpacks to. */
  size: number;
  method: number;
  packed: Uint8Array;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const EVERYTHING = 0xffffffff;
/** Compressed bytes that are inflated at a time: they make 16 MB at most. */
const STEP = 16_384;

/**
 * The files of a zip by its directory, as office programs read it; nothing is unpacked.
 *
 * @throws {RangeError} where the directory points outside the file, or is none
 */
export function zipEntries(bytes: Uint8Array, most: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = directoryOf(view);
  if (count > most) throw new RangeError("too many files");
  const entries: ZipEntry[] = [];
  let at = offset;
  for (let index = 0; index < count; index++) {
    if (view.getUint32(at, true) !== ENTRY) throw new RangeError("no entry of a directory");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const name = new TextDecoder().decode(slice(bytes, at + 46, nameLength));
    const extra = new DataView(bytes.buffer, bytes.byteOffset + at + 46 + nameLength, extraLength);
    const [size, packed, local] = sizes(view, at, extra);
    entries.push({
      name,
      size,
      method: view.getUint16(at + 10, true),
      packed: contentAt(bytes, view, local, packed),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** How many entries there are, and where the first one stands. */
function directoryOf(view: DataView): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  let at = view.byteLength - 22;
  while (at >= lowest && view.getUint32(at, true) !== END) at--;
  if (at < lowest) throw new RangeError("no directory");
  const found = { count: view.getUint16(at + 10, true), offset: view.getUint32(at + 16, true) };
  if (found.offset !== EVERYTHING && found.count !== 0xffff) return found;
  if (at < 20 || view.getUint32(at - 20, true) !== LOCATOR_64) return found;
  const end = Number(view.getBigUint64(at - 12, true));
  if (view.getUint32(end, true) !== END_64) throw new RangeError("no directory");
  return {
    count: Number(view.getBigUint64(end + 32, true)),
    offset: Number(view.getBigUint64(end + 48, true)),
  };
}

/** Size unpacked, size packed, and where the file begins; of a large file they stand in its extra field. */
function sizes(view: DataView, at: number, extra: DataView): [number, number, number] {
  const told = [24, 20, 42].map((each) => view.getUint32(at + each, true));
  let field = 0;
  while (field + 4 <= extra.byteLength && extra.getUint16(field, true) !== 1)
    field += 4 + extra.getUint16(field + 2, true);
  let next = field + 4;
  return told.map((value) => {
    if (value !== EVERYTHING || next + 8 > extra.byteLength) return value;
    next += 8;
    return Number(extra.getBigUint64(next - 8, true));
  }) as [number, number, number];
}

function contentAt(bytes: Uint8Array, view: DataView, at: number, length: number): Uint8Array {
  if (view.getUint32(at, true) !== LOCAL) throw new RangeError("no file where the directory says");
  return slice(bytes, at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true), length);
}

function slice(bytes: Uint8Array, from: number, length: number): Uint8Array {
  if (from + length > bytes.length) throw new RangeError("beyond the end of the file");
  return bytes.subarray(from, from + length);
}

/**
 * The bytes of a file, counted while they are inflated: one that holds more than it says is not unpacked to its end.
 *
 * @throws {Error} where it is damaged, packed in another way than office programs do, or larger than it says
 */
export function unpackEntry({ method, packed, size }: ZipEntry): Uint8Array {
  if (method === 0 && packed.length === size) return packed;
  if (method !== 8) throw new RangeError("packed in an unknown way");
  const bytes = new Uint8Array(size);
  let length = 0;
  let complete = false;
  const inflate = new Inflate((chunk, final) => {
    if (length + chunk.length > size) throw new RangeError("larger than it says");
    bytes.set(chunk, length);
    length += chunk.length;
    complete ||= final;
  });
  for (let at = 0; at < packed.length; at += STEP)
    inflate.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  if (!complete || length !== size) throw new RangeError("smaller than it says");
  return bytes;
}
