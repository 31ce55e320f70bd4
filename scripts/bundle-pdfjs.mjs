/**
 * Bundles the part of pdf.js that reads (no drawing) into one file, with the character maps of Chinese fonts.
 *
 * Why: pdfjs-dist brings 40 MB to our users, of which reading text and lines takes two.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { licences } from "./licences.mjs";

const PACKAGE = "node_modules/pdfjs-dist";

/** Globals that pdf.js's drawing code needs when it is loaded; nothing is drawn here. */
const STUBS = "var DOMMatrix = globalThis.DOMMatrix ?? class {}, Path2D = globalThis.Path2D ?? class {};";

/**
 * Counts what a document takes while pdf.js reads it, which has no bounds of its own: a stream of a kilobyte may
 * hold gigabytes, a few numbers tables of any length. pdf.js goes on after an error of a page, so an exceeded bound is
 * remembered in `isExceeded`, and what is lost of a page in `isDamaged`.
 *
 * A reference to an object that is not there is null (ISO 32000-1, 7.3.10), unless the table of objects is lost too
 * (`isRebuilt`): then the object may be what the file lost.
 */
const BOUNDS = `var pdfBounds = {
  start(most) { this.most = most; this.used = {}; this.isExceeded = this.isDamaged = this.isRebuilt = false; this.fonts = new Set(); },
  count(kind, more) { this.hold(kind, this.used[kind] = (this.used[kind] ?? 0) + more); },
  hold(kind, size) {
    if (size <= this.most[kind]) return;
    this.isExceeded = true;
    throw new Error("beyond the bounds: " + kind);
  },
  countFont(file, size) {
    this.count("fonts", size);
    if (this.fonts.has(file)) this.count("fontsAgain", size);
    this.fonts.add(file);
  },
  isCut(stream) { return stream != null && (stream.isCut === true || this.isCut(stream.stream)); },
};`;

/**
 * The places where pdf.js inflates bytes, adds an operator, takes a string of text, saves a state, reads a line, or
 * counts up to a number of the file.
 */
const COUNTED = [
  ["const buffer2 = new Uint8Array(size);", `pdfBounds.count("bytes", size - buffer.byteLength); $&`],
  ["totalLength += chunk.byteLength;", `$& pdfBounds.count("bytes", chunk.byteLength);`],
  // A path takes as much memory as five operators without numbers, a matrix as two, a picture in the page as six.
  [
    "  addOp(fn, args) {",
    `$& pdfBounds.count("operators", fn === OPS.constructPath ? 5 : fn === OPS.setTextMatrix ? 2 : 1);`,
  ],
  ["  makeInlineImage(cipherTransform) {", `$& pdfBounds.count("operators", 5);`],
  [
    "    } = state;\n    switch (fn | 0) {\n      case OPS.rectangle:",
    `} = state;
    pdfBounds.count("segments", 1);
    pdfBounds.hold("path", pathBuffer.length);
    switch (fn | 0) {
      case OPS.rectangle:`,
  ],
  [
    "  handleText(chars, state) {",
    `$& pdfBounds.hold("string", chars.length); pdfBounds.count("characters", chars.length);`,
  ],
  ["    this.stateStack.push(this.state);", `pdfBounds.hold("depth", this.stateStack.length); $&`],
  // pdf.js reads a string, a name or an array up to its end, even if that is the end of the file.
  ["      let charBuffered = false;", `pdfBounds.hold("object", strBuf.length); $&`],
  ["    this._hexStringNumWarn = 0;\n    while (true) {", `$& pdfBounds.hold("object", strBuf.length);`],
  [
    "    while ((ch = this.nextChar()) >= 0 && !specialChars[ch]) {\n      if (ch === 0x23) {",
    `while ((ch = this.nextChar()) >= 0 && !specialChars[ch]) { pdfBounds.hold("object", strBuf.length); if (ch === 0x23) {`,
  ],
  [
    "          array.push(this.getObj(cipherTransform));",
    `pdfBounds.hold("object", array.length); pdfBounds.count("elements", 1); $&`,
  ],
  // In a damaged file pdf.js reads each line as one string, which takes forty times its bytes.
  [
    "while (ch !== LF && ch !== CR && ch !== LT) {",
    "while (ch !== LF && ch !== CR && ch !== LT && token.length < 10000) {",
  ],
  // Each of these goes as far as a number in the file says: codes of a font, their widths, objects of the file.
  [
    '    if (high - low > MAX_MAP_RANGE) {\n      throw new Error("mapCidRange',
    `pdfBounds.count("entries", Math.max(0, high - low + 1)); $&`,
  ],
  [
    '    if (high - low > MAX_MAP_RANGE) {\n      throw new Error("mapBfRange -',
    `pdfBounds.count("entries", Math.max(0, high - low + 1) * Math.max(1, dstLow.length / 8)); $&`,
  ],
  [
    "            for (let j = start; j <= code; j++) {\n              glyphsWidths[j] = width;",
    `pdfBounds.count("entries", Math.max(0, code - start + 1)); $&`,
  ],
  [
    "              for (let j = start; j <= code; j++) {\n                glyphsVMetrics[j] = vmetric;",
    `pdfBounds.count("entries", Math.max(0, code - start + 1)); $&`,
  ],
  ["        streamState.entryNum = i;", `$& pdfBounds.count("entries", 1);`],
  ["        tableState.entryNum = i;", `$& pdfBounds.count("entries", 1);`],
  // A page is looked for from the root of the tree each time.
  [
    "      const currentNode = nodesToVisit.pop();\n      if (currentNode instanceof Ref) {",
    `pdfBounds.count("nodes", 1); $&`,
  ],
  ["      const kidObj = kids[posInKids];", `pdfBounds.count("nodes", 1); $&`],
  // Pages, forms, glyphs drawn by operators; what stands in the file unpacked is not counted as inflated.
  [
    "    resources ||= Dict.empty;\n    initialState ||= new EvalState();",
    `pdfBounds.count("streams", 1); pdfBounds.count("bytes", stream.end - stream.start || 0); $&`,
  ],
  [
    '          throw new FormatError("FontFile should be a stream");\n        } else {',
    `$& pdfBounds.countFont(fontFile.dict?.objId, fontFile.getBytes().length); fontFile.reset();`,
  ],
  ["        annotationPromises.push(AnnotationFactory.create(", `pdfBounds.count("annotations", 1); $&`],
];

/** Where pdf.js gives up a page or a part of it, and goes on as if it were not there. */
const DAMAGED = [
  ["        warn(`getOperatorList - ignoring errors during", "pdfBounds.isDamaged = true; $&"],
  ["                warn(`getOperatorList - ignoring XObject:", "pdfBounds.isDamaged = true; $&"],
  ["      warn(`getContentStream - ignoring sub-stream", "pdfBounds.isDamaged = true; $&"],
  [
    '          sink.close();\n        }, function (reason) {\n          finishWorkerTask(task);\n          if (task.terminated) {\n            return;\n          }\n          sink.error(reason);\n        });\n      });\n    });\n    handler.on("GetTextContent"',
    '          sink.close();\n        }, function (reason) {\n          pdfBounds.isDamaged = true;\n          finishWorkerTask(task);\n          if (task.terminated) {\n            return;\n          }\n          sink.error(reason);\n        });\n      });\n    });\n    handler.on("GetTextContent"',
  ],
  ["  indexObjects() {", "$& pdfBounds.isRebuilt = true;"],
  // Operators that are something else than operators; an entry that is null is none (7.3.7).
  [
    "    return new NullStream();\n  }",
    `if ((content ?? null) !== null || (pdfBounds.isRebuilt && this.pageDict.getRaw("Contents") instanceof Ref))
      pdfBounds.isDamaged = true;
    $&`,
  ],
  [
    "    streams = streams.filter(s => s instanceof BaseStream && !s.isImageStream);",
    "const named = streams.length; $& if (streams.length < named) pdfBounds.isDamaged = true;",
  ],
  [
    "      return new StreamsSequenceStream(content, this.#onSubStreamError.bind(this));",
    `const entries = this.pageDict.get("Contents");
      const isNamed = (each, at) => (each ?? null) !== null || (pdfBounds.isRebuilt && entries[at] instanceof Ref);
      return new StreamsSequenceStream(content.filter(isNamed), this.#onSubStreamError.bind(this));`,
  ],
  // A stamp or a watermark that is gone is shown nowhere. The operators of annotations have no sink of their own.
  [
    '              if (!(xobj instanceof BaseStream)) {\n                throw new FormatError("XObject should be a stream");\n              }\n              const type = xobj.dict.get("Subtype");\n              if (!(type instanceof Name)) {\n                throw new FormatError("XObject should have a Name subtype");\n              }\n              if (type.name === "Form") {\n                stateManager.save();\n                self.buildFormXObject',
    `if ((xobj ?? null) === null && !(pdfBounds.isRebuilt && operatorList._streamSink && xobjs.getRaw(name) instanceof Ref)) {
                resolveXObject();
                return;
              }
              $&`,
  ],
  // A document with more pages than it says: those behind the last would not be read.
  [
    "      } else if (numPages <= 1) {\n        return;\n      }\n      await this.getPage(numPages - 1);",
    `}
      const nodes = await catalog.getAllPageDicts().catch(() => new Map());
      const pages = [...nodes.values()].filter(([page]) => !(page instanceof Error));
      if (pages.length > numPages) pdfBounds.isDamaged = true;
      if (numPages <= 1) return;
      await this.getPage(numPages - 1);`,
  ],
  // Bytes that no packing gives may be unpacked to something all the same; a wrong sum at their end is left to pass.
  [
    "    } catch {\n      return {\n        decompressed: null,",
    "    } catch (error) {\n      if (/^invalid/.test(error?.message)) this.isCut = true;\n      return {\n        decompressed: null,",
  ],
  // Packed bytes that break off are read as if they ended there; those of pictures and fonts do not matter.
  ["    info(err);\n    this.eof = true;", "$& this.isCut = true;"],
  ["        if (block.length < blockLen) {", "$& this.isCut = true;"],
  ["      const dist = (code1 & 0xffff) + code2;", "$& if (dist > pos) this.isCut = true;"],
  // pdf.js reads two bytes more than there are.
  [
    "    this.stream = new Stream(compressed, 2, compressed.length, this.stream.dict);\n    this.reset();\n    return null;",
    "this.stream = new Stream(compressed, 2, compressed.length - 2, this.stream.dict); this.reset(); return null;",
  ],
  // Some programs write no last block: bytes that end where one ends have lost nothing, but for bits of the next.
  [
    "      hdr = this.getBits(3);\n    } catch (ex) {\n      this.#endsStreamOnError(ex.message);",
    "hdr = this.getBits(3); } catch { this.eof = true; if (this.bufferLength === 0 || this.codeBuf !== 0) this.isCut = true;",
  ],
  [
    '      let b;\n      if ((b = str.getByte()) === -1) {\n        this.#endsStreamOnError("Bad block header in flate stream");\n        return;\n      }\n      let blockLen = b;',
    `      let b;
      if ((b = str.getByte()) === -1) {
        this.eof = true;
        if (this.bufferLength === 0 || this.codeBuf !== 0) this.isCut = true;
        return;
      }
      let blockLen = b;`,
  ],
  // Some leave out the two bytes in front, too: such bytes are taken only as a whole, up to the last.
  [
    "    if ((cmf & 0x0f) !== 0x08) {\n      throw new FormatError(`Unknown compression method in flate",
    `if ((cmf & 0x0f) !== 0x08 || ((cmf << 8) + flg) % 31 !== 0) {
      this.isRaw = true;
      this.#isAsync = false;
      this.codeSize = this.codeBuf = 0;
      str.reset();
      return;
    }
    $&`,
  ],
  [
    "    let buffer, hdr, len;\n    const str = this.stream;",
    `if (this.isRaw) {
      this.isRaw = false;
      let next = 0;
      try {
        while (!this.eof) this.readBlock();
        do next = this.stream.getByte(); while (next === 10 || next === 13);
      } catch {}
      if (next === -1 && !this.isCut) return;
      this.isCut = this.eof = true;
      this.bufferLength = 0;
      return;
    }
    $&`,
  ],
  // What cannot be unpacked is no operators; Crypt packs nothing.
  ['      warn(`Filter "', 'if (name !== "Crypt") stream.isCut = true; $&'],
  [
    `"\`);\n      return new NullStream();`,
    `"\`);\n      return Object.assign(new NullStream(), { isCut: true });`,
  ],
  ["      chunk = stream.getBytes();", "$& if (pdfBounds.isCut(stream)) pdfBounds.isDamaged = true;"],
  [
    "        next(deferred);\n        return;\n      }\n      closePendingRestoreOPS();",
    "$& if (pdfBounds.isCut(stream)) pdfBounds.isDamaged = true;",
  ],
];

/** Patterns, shadings, masks and the shapes of glyphs show no text, and may take any time and memory. */
const NOT_DRAWN = [
  ["        valid = this.parseCharString(state, charstring, localSubrToUse, globalSubrIndex);", ""],
  ["      this.data = compiler.compile();", "this.data = new Uint8Array(4);"],
  ['        tables["CFF "].data = compiler.compile();', ""],
  [
    "  handleColorN(operatorList, fn, args, cs, patterns, resources, task, localColorSpaceCache, localTilingPatternCache, localShadingPatternCache) {",
    "$& return undefined;",
  ],
  [
    "  parseShading({\n    shading,\n    resources,\n    localColorSpaceCache,\n    localShadingPatternCache\n  }) {",
    "$& return null;",
  ],
  [
    "  handleSMask(smask, resources, operatorList, task, stateManager, localColorSpaceCache, seenRefs) {",
    "$& return undefined;",
  ],
];

/**
 * Where pdf.js guesses what character a glyph is, for a font that does not say so: by its code, or by a name such
 * as g31. A figure must not be guessed: the glyph is U+FFFD instead.
 */
const CERTAIN = [
  [
    "this.toUnicode.get(charcode) || charcode;",
    "(!this.toUnicode.isGuess && this.toUnicode.get(charcode)) || (isSpace ? charcode : 0xfffd);",
  ],
  [
    "if (code > 0 && code <= 0x10ffff && Number.isInteger(code)) {",
    `if (glyphName[0] === "u" && code > 0 && code <= 0x10ffff && Number.isInteger(code)) {`,
  ],
  [
    "return new ToUnicodeMap(this._simpleFontToUnicode(properties));",
    "return new ToUnicodeMap(properties.hasEncoding || !properties.file ? this._simpleFontToUnicode(properties) : []);",
  ],
  [
    "return new IdentityToUnicodeMap(properties.firstChar, properties.lastChar);",
    "return Object.assign(new IdentityToUnicodeMap(properties.firstChar, properties.lastChar), { isGuess: true });",
  ],
  ["function adjustTrueTypeToUnicode(properties, isSymbolicFont, nameRecords) {", "$& return;"],
];

/** Pictures are not decoded, but each one is reported. */
const PICTURES = [
  [
    `const msg = "Image exceeded maximum allowed size and was removed.";`,
    "operatorList.addOp(OPS.paintImageXObject, []); $&",
  ],
];

/** @returns {import("esbuild").Plugin} makes these changes to pdf.js, and fails where a place of it is not there once */
function changing() {
  return {
    name: "changing",
    setup({ onLoad }) {
      onLoad({ filter: /pdf\.worker\.mjs$/ }, ({ path }) => {
        let contents = readFileSync(path, "utf8");
        for (const [place = "", changed = ""] of [
          ...COUNTED,
          ...DAMAGED,
          ...NOT_DRAWN,
          ...CERTAIN,
          ...PICTURES,
        ]) {
          if (contents.split(place).length !== 2) throw new Error(`pdf.js has no single “${place}”`);
          contents = contents.replace(place, changed);
        }
        return { contents, loader: "js" };
      });
    },
  };
}

/** The worker is on the same thread: pdf.js finds it under this name. */
const ENTRY = `
import * as worker from "pdfjs-dist/legacy/build/pdf.worker.mjs";
export { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
export const bounds = pdfBounds;
globalThis.pdfjsWorker = worker;
`;

const DECLARATION = `/** What gov-report uses of pdf.js. */
export interface PdfGlyph {
  unicode: string;
  /** Thousandths of the font's size, unless the font says otherwise. */
  width: number;
  isSpace: boolean;
}
export interface PdfFont {
  vertical?: boolean;
  fontMatrix?: readonly number[];
}
export interface PdfPage {
  /** Left, bottom, right, top, in points. */
  view: number[];
  /** Degrees clockwise. */
  rotate: number;
  getOperatorList(): Promise<{ fnArray: number[]; argsArray: unknown[] }>;
  commonObjs: { has(name: string): boolean; get(name: string): PdfFont };
  cleanup(): void;
}
export interface PdfDocument {
  numPages: number;
  getPage(number: number): Promise<PdfPage>;
  /** Properties by their names, as anyone wrote them. */
  getMetadata(): Promise<{ info: { Keywords?: unknown } }>;
}
export declare function getDocument(options: object): {
  promise: Promise<PdfDocument>;
  destroy(): Promise<void>;
};
/**
 * Counts what is read from \`start\` on, as limits.ts names it; and bounds what one string and one object have and how
 * many states are saved in one another.
 */
export declare const bounds: {
  start(most: Readonly<Record<string, number>>): void;
  readonly isExceeded: boolean;
  /** Whether a part of a page could not be read. */
  readonly isDamaged: boolean;
};
export declare const OPS: Readonly<Record<string, number>>;
`;

/**
 * Writes pdfjs.js, pdfjs.d.ts, pdfjs.LICENSES.txt, and the maps as pdf-character-maps.js with its .d.ts.
 *
 * @param {string} outDir folder to write to
 */
export async function bundlePdfjs(outDir) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: ENTRY, resolveDir: "." },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    minify: true,
    charset: "ascii",
    legalComments: "none",
    banner: { js: `${STUBS}\n${BOUNDS}` },
    plugins: [changing()],
    // pdf.js warns on the console about missing drawing modules.
    drop: ["console"],
    metafile: true,
    write: false,
  });
  const [bundle] = outputFiles;
  if (!bundle) throw new Error("esbuild made no bundle of pdfjs");
  const own = licences(Object.keys(metafile.inputs), process.cwd());
  writeFileSync(join(outDir, "pdfjs.js"), bundle.contents);
  writeFileSync(join(outDir, "pdfjs.d.ts"), DECLARATION);
  writeFileSync(join(outDir, "pdfjs.LICENSES.txt"), own);
  const maps = readdirSync(`${PACKAGE}/cmaps`)
    .filter((name) => name.includes("GB"))
    .map((name) => [name, readFileSync(`${PACKAGE}/cmaps/${name}`, "base64")]);
  writeFileSync(
    join(outDir, "pdf-character-maps.js"),
    `export const MAPS = ${JSON.stringify(Object.fromEntries(maps))};\n`,
  );
  writeFileSync(
    join(outDir, "pdf-character-maps.d.ts"),
    "/** The character maps of Chinese fonts (Adobe-GB1), by the names of their files, as base64. */\nexport declare const MAPS: Readonly<Record<string, string>>;\n",
  );
}
