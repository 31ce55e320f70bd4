/** Bytes of a PNG before its first chunk. */
const SIGNATURE = 8;

/**
 * Whether an image file goes on to its end: a file cut off on the way has a good head, and is a blank or a red cross on
 * the page. A PNG has the chunks IDAT and IEND (ISO/IEC 15948 5.6), a JPEG its scan and an end marker (ITU-T T.81 B.2).
 */
export function isWholeImage(format: "png" | "jpeg", data: Uint8Array): boolean {
  return format === "png" ? hasLastChunk(data) : hasEndMarker(data);
}

function hasLastChunk(data: Uint8Array): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let pixels = false;
  for (let at = SIGNATURE; at + 12 <= data.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...data.subarray(at + 4, at + 8));
    at += 12 + length;
    if (at > data.length) return false;
    if (type === "IDAT") pixels = true;
    if (type === "IEND") return pixels;
  }
  return false;
}

function hasEndMarker(data: Uint8Array): boolean {
  const scan = lastMarker(data, 0xda);
  return scan >= 0 && lastMarker(data, 0xd9) > scan;
}

/** Where a marker stands for the last time; in a scan 0xFF is followed by 0, so it is none of the picture's own. */
function lastMarker(data: Uint8Array, marker: number): number {
  for (let at = data.lastIndexOf(marker); at > 0; at = data.lastIndexOf(marker, at - 1)) {
    if (data[at - 1] === 0xff) return at;
  }
  return -1;
}
