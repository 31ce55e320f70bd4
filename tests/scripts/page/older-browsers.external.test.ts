import { expect } from "vitest";
import { EXAMPLE } from "../../support/files.js";
import { OfflinePage } from "../../support/offline-page.js";
import { testWith } from "../../support/tools.js";

/** A browser of five years ago that lets a page from disk start no worker: what it lacks is missing in the page itself. */
const OLDER = `
for (const name of ["at", "findLast", "findLastIndex", "toReversed", "toSorted", "toSpliced", "with"])
  delete Array.prototype[name];
delete String.prototype.at;
delete Object.hasOwn;
delete Intl.Segmenter;
delete globalThis.structuredClone;
delete globalThis.Worker;
`;

testWith(["chromium"], "an older browser opens, checks and writes a report", async () => {
  const offline = await OfflinePage.open(1280, OLDER);
  await offline.openFile(EXAMPLE);
  expect(await offline.findings()).toContain("没有发现问题");
  await offline.field("overview.sections.1.title").fill("依申请公开");
  expect((await offline.take("docx")).name).toMatch(/\.docx$/);
  expect((await offline.take("html")).name).toMatch(/\.html$/);
  expect(offline.events).toEqual([]);
});
