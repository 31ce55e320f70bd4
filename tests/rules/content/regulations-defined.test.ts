import { expect, test } from "vitest";
import { contentCases, LAW, preamble } from "../../support/content.js";
import { diagnosticsOf, overlaid } from "../../support/prose.js";

contentCases("GR7005", {
  named: [
    [preamble("根据《条例》编制本报告。"), "《条例》"],
    [preamble(`根据${LAW}编制本报告，《条例》见网站。`), "《条例》"],
  ],
  silent: [
    preamble(`根据${LAW}（以下简称《条例》）编制，《条例》见网站。`),
    preamble(`根据${LAW}（以下简称“《条例》”）编制，《条例》见网站。`),
  ],
});

test("the 条例 that is named in full before is only an info", () => {
  const severities = [preamble("根据《条例》编制。"), preamble(`根据${LAW}编制，《条例》见网站。`)].map(
    (text) => diagnosticsOf(overlaid(text))[0]!.severity,
  );
  expect(severities).toEqual(["warning", "info"]);
});
