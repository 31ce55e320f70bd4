import { expect, test } from "vitest";
import { contentCases, LAW, preamble } from "../../support/content.js";
import { overlaid, told } from "../../support/prose.js";

contentCases("GR7006", {
  named: [
    [preamble(`根据${LAW}（国务院令第492号）编制。`), "国务院令第492号"],
    [preamble("按照《格式》（国办公开办函〔2019〕60号）编制。"), "国办公开办函〔2019〕60号"],
  ],
  silent: [preamble(`根据${LAW}（国务院令第711号）编制。`), preamble(`原条例（国务院令第492号）已经修订。`)],
});

test("rules of a year", () => {
  const basis = preamble("按照国办公开办函〔2019〕60号编制。");
  expect(told(overlaid(`year: 2021\n${basis}`))).toHaveLength(1);
});
