import { expect, test } from "vitest";
import { compile } from "../../src/compile.js";
import { most, widthOf } from "../../src/narrative/picture-width.js";
import { MINIMAL } from "../support/files.js";
import { png } from "../support/png.js";

test.each([
  ["宽=6cm", { millimetres: 60 }],
  ["宽 ＝ 6.5厘米", { millimetres: 65 }],
  ["宽度：40mm", { millimetres: 40 }],
  ["width=50%", { percent: 50 }],
  ["宽=５cm", undefined],
  ["宽=6", undefined],
  ["高=3cm", undefined],
  ["宽=0.3cm", undefined],
  ["宽=20cm", undefined],
  ["宽=0%", undefined],
  ["宽=101％", undefined],
  ["", undefined],
])("%s", (text, width) => {
  expect(widthOf(text)).toEqual(width);
});

test("a bound is a width only where the picture would be wider", () => {
  expect(most(40, { width: 430 })).toEqual({ millimetres: 40 });
  expect(most(40, { width: 430, density: 300 })).toBeUndefined();
});

/** Pictures of a body, and its findings by code and characters. */
function compiled(body: string) {
  const text = MINIMAL.replace("本机关依法公开政府信息。", `|\n    ${body}`);
  const { document, diagnostics } = compile(
    { name: "data.yaml", bytes: new TextEncoder().encode(text) },
    { readImage: (path) => png(430, 430, path.startsWith("dense") ? 300 : undefined) },
  );
  const images = document!.blocks.flatMap((block) =>
    block.type === "image" ? [block] : block.type === "imageRow" ? block.images : [],
  );
  const found = diagnostics.map(({ code, place }) => [code, text.slice(place.start, place.end)]);
  return { asked: images.map(({ asked }) => asked), density: images.map(({ density }) => density), found };
}

test("a picture is as wide as it asks; a code that does not ask is 4 cm at most; braces are no prose", () => {
  expect(compiled("![首页](a.png){宽=6cm}")).toEqual({
    asked: [{ millimetres: 60 }],
    density: [undefined],
    found: [],
  });
  expect(compiled("![公众号二维码](a.png)![首页](a.png)").asked).toEqual([{ millimetres: 40 }, undefined]);
  expect(compiled("![公众号二维码](dense.png)")).toEqual({ asked: [undefined], density: [300], found: [] });
});

test("what is no width is said at its braces", () => {
  expect(compiled("![首页](a.png){高=3cm}").found).toEqual([["GR5014", "{高=3cm}"]]);
});
