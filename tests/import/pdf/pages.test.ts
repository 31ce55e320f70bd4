import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { importFile } from "../../../src/import/open.js";

test("a web page that numbers its elements has no pages", async () => {
  const html = readFileSync("tests/fixtures/foreign/old-cms.html");
  const text = new TextDecoder("gb18030").decode(html).replace(/<(tr|p)\b/gi, '<$1 data-page="7"');
  const imported = await importFile({
    name: "年报.html",
    bytes: new TextEncoder().encode(text.replace(/charset=["']?[\w-]+/gi, "charset=utf-8")),
  });
  if (!imported.ok) throw new Error("not read");
  const places = [...imported.value.places.values(), ...imported.diagnostics.map(({ place }) => place)];
  expect(places.length).toBeGreaterThan(100);
  expect(places.filter(({ location }) => location !== undefined && "page" in location)).toEqual([]);
});
