import { imageSize } from "image-size";
import type { DiagnosticArgs } from "./diagnostics/codes.js";
import { isWholeImage } from "./image-end.js";

export interface ImageContent {
  format: "png" | "jpeg";
  data: Uint8Array;
  /** Pixels. */
  width: number;
  height: number;
  /** Its pixels lie on their side and only a mark says so (EXIF orientation), which Word does not heed. */
  turned?: true;
}

/** A page holds no more; an office's picture is a fraction of it. */
const MAX_BYTES = 20_000_000;
const MAX_PIXELS = 20_000;

/** What an image file really is: its type and size are read from the content, whatever its name says. */
export function readImage(data: Uint8Array): ImageContent | { fault: DiagnosticArgs["GR5005"]["reason"] } {
  if (data.length > MAX_BYTES) return { fault: "tooLarge" };
  try {
    const { width, height, type, orientation = 1 } = imageSize(data);
    const format = type === "jpg" ? "jpeg" : type;
    if ((format !== "png" && format !== "jpeg") || width < 1 || height < 1) return { fault: "notAnImage" };
    if (width > MAX_PIXELS || height > MAX_PIXELS) return { fault: "tooLarge" };
    if (!isWholeImage(format, data)) return { fault: "cut" };
    return { format, data, width, height, ...(orientation > 1 && { turned: true as const }) };
  } catch {
    return { fault: "notAnImage" };
  }
}
