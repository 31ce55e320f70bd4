/** Pixels per inch of a screen; a file that states no more says nothing of its size on paper. */
const SCREEN = 96;

/** Highest density, in pixels per inch, that is believed: more than any scanner or printer of an office has. */
const MOST = 2400;

const INCH = 0.0254;

/**
 * The density that an image file states, in pixels per inch: PNG's pHYs (ISO/IEC 15948 11.3.5.3), JPEG's JFIF
 * header (ITU-T T.871 10.1). Undefined if it states none, or none that is meant for paper.
 */
export function densityOf(format: "png" | "jpeg", data: Uint8Array): number | undefined {
  const told = format === "png" ? ofPng(data) : ofJpeg(data);
  return told !== undefined && told > SCREEN + 1 && told <= MOST ? Math.round(told * 100) / 100 : undefined;
}

function ofPng(data: Uint8Array): number | undefined {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  for (let at = 8; at + 12 <= data.length; at += 12 + view.getUint32(at)) {
    const type = String.fromCharCode(...data.subarray(at + 4, at + 8));
    if (type === "IDAT") return undefined;
    // 1: pixels per metre.
    if (type === "pHYs" && at + 17 <= data.length && data[at + 16] === 1)
      return view.getUint32(at + 8) * INCH;
  }
  return undefined;
}

function ofJpeg(data: Uint8Array): number | undefined {
  if (data.length < 18 || String.fromCharCode(...data.subarray(6, 10)) !== "JFIF") return undefined;
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const across = view.getUint16(14);
  // 1: per inch, 2: per centimetre; 0 is a ratio only.
  return data[13] === 1 ? across : data[13] === 2 ? across * INCH * 100 : undefined;
}
