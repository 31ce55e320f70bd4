import { imageSize } from "image-size";
import { diagnostic } from "../codes/diagnostic.js";
import type { DiagnosticArgs } from "../codes/stage-codes.js";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import { LARGEST } from "../host/limits.js";
import { densityOf } from "./image-density.js";

export interface ImageContent {
  format: "png" | "jpeg";
  data: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** Pixels per inch, if the file states more than a screen has. */
  density?: number;
  /** Set where the picture is turned only by a mark (EXIF orientation), which Word ignores. */
  turned?: true;
}

/** Greatest width and height in pixels: a page can hold no more, and pictures of offices have a fraction of it. */
const MAX_PIXELS = 20_000;

/** GR5005: an image that cannot be used, at the place that names it. */
export function imageFault(
  path: string,
  reason: DiagnosticArgs["GR5005"]["reason"],
  place: Place,
): Outcome<never> {
  return failure(diagnostic("GR5005", place, { path, reason }));
}

/**
 * Reads an image's type and size from its content, whatever its name says.
 *
 * @param path and place of what names it, for GR5005
 */
export function readImage(data: Uint8Array, path: string, place: Place): Outcome<ImageContent> {
  const refuse = (reason: DiagnosticArgs["GR5005"]["reason"]) => imageFault(path, reason, place);
  if (data.length > LARGEST.image) return refuse("tooLarge");
  // Other kinds are not even measured: some take minutes.
  if (!/^(?:\x89PNG|\xff\xd8)/.test(String.fromCharCode(...data.subarray(0, 4)))) return refuse("notAnImage");
  try {
    const { width, height, type, orientation = 1 } = imageSize(data);
    const format = type === "jpg" ? "jpeg" : type;
    if ((format !== "png" && format !== "jpeg") || width < 1 || height < 1) return refuse("notAnImage");
    if (width > MAX_PIXELS || height > MAX_PIXELS) return refuse("tooLarge");
    if (!isWholeImage(format, data)) return refuse("cut");
    const density = densityOf(format, data);
    return success({
      format,
      data,
      width,
      height,
      ...(density !== undefined && { density }),
      ...(orientation > 1 && { turned: true as const }),
    });
  } catch {
    return refuse("notAnImage");
  }
}

/**
 * Reads the images of one report, no more than it may have all together: that they are too much is told once.
 *
 * @param read the bytes of an image, or why there are none
 */
export function imageReader(
  read: (path: string) => Uint8Array | DiagnosticArgs["GR5005"]["reason"],
): (path: string, place: Place) => Outcome<ImageContent> {
  let left: number = LARGEST.images;
  return (path, place) => {
    if (left < 0) return { ok: false, diagnostics: [] };
    const data = read(path);
    if (typeof data === "string") return imageFault(path, data, place);
    left -= data.length;
    return left < 0 ? imageFault(path, "tooMuch", place) : readImage(data, path, place);
  };
}

/** Bytes of a PNG before its first chunk. */
const SIGNATURE = 8;

/** The fewest bytes that hold a pixel: of the zlib stream in IDAT head and checksum are 6; an empty stream has 8. */
const LEAST_PIXELS = 10;

/**
 * Whether an image file is complete. A file that was cut off begins well, but appears as a blank or a red cross on
 * the page. A complete PNG has pixels in its chunks IDAT, and IEND (ISO/IEC 15948 5.6), a complete JPEG its scan and
 * an end marker (ITU-T T.81 B.2).
 */
function isWholeImage(format: "png" | "jpeg", data: Uint8Array): boolean {
  return format === "png" ? hasLastChunk(data) : hasEndMarker(data);
}

function hasLastChunk(data: Uint8Array): boolean {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  let pixels = 0;
  for (let at = SIGNATURE; at + 12 <= data.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...data.subarray(at + 4, at + 8));
    at += 12 + length;
    if (at > data.length) return false;
    if (type === "IDAT") pixels += length;
    if (type === "IEND") return pixels >= LEAST_PIXELS;
  }
  return false;
}

function hasEndMarker(data: Uint8Array): boolean {
  const scan = lastMarker(data, 0xda);
  return scan >= 0 && lastMarker(data, 0xd9) > scan;
}

/**
 * Offset of a marker's last occurrence; -1 if there is none. Image data cannot be mistaken for a marker: in a scan
 * 0xFF is followed by 0.
 */
function lastMarker(data: Uint8Array, marker: number): number {
  for (let at = data.lastIndexOf(marker); at > 0; at = data.lastIndexOf(marker, at - 1)) {
    if (data[at - 1] === 0xff) return at;
  }
  return -1;
}
