import { describe, expect, test } from "vitest";
import { valueAt } from "../../src/data-file/values.js";
import { cellAt, draftText, textAt } from "../../src/page/draft.js";
import {
  withAnswer,
  withCell,
  withChanges,
  withCommentMended,
  withFigure,
  withItems,
  withoutAnswer,
  withoutKey,
  withRemark,
  withText,
  withValue,
} from "../../src/page/edit.js";
import { checked, draft, found } from "../support/drafts.js";

const CELL = "proactiveDisclosure.normativeDocuments.repealed";

describe("an edit", () => {
  test("changes one value and shares all the rest", () => {
    const before = draft();
    const after = withCell(before, CELL, " 5 ");
    expect(cellAt(after.values, CELL).value).toBe("5");
    expect(cellAt(before.values, CELL).value).toBe("0");
    expect(after.values.applications).toBe(before.values.applications);
    expect(valueAt(after.values, "proactiveDisclosure.rules")).toBe(
      valueAt(before.values, "proactiveDisclosure.rules"),
    );
  });

  test("of a cell keeps its remark, and an empty remark is none", () => {
    const remarked = withRemark(withCell(draft(), CELL, "55"), CELL, "含自然失效29件");
    expect(cellAt(withCell(remarked, CELL, "56").values, CELL)).toEqual({
      value: "56",
      remark: "含自然失效29件",
    });
    expect(draftText(remarked)).toContain("repealed: { value: 55, remark: 含自然失效29件 }");
    expect(valueAt(withRemark(remarked, CELL, " ").values, CELL)).toBe("55");
  });

  test("what is pasted from Word has no character that the saved file could not be opened with", () => {
    const pasted = withText(
      withRemark(withCell(draft(), CELL, "\ufffe5\x07"), CELL, "含\x0b失效\x00"),
      "problems.body",
      "一是不够。\x0b二是不全。\x07",
      true,
    );
    expect(cellAt(pasted.values, CELL)).toEqual({ value: "5", remark: "含\n失效" });
    expect(textAt(pasted.values, "problems.body")).toBe("一是不够。\n二是不全。");
    expect(valueAt(draft(draftText(pasted)).values, CELL)).toEqual(valueAt(pasted.values, CELL));
    expect(valueAt(withCell(draft(), CELL, "\x07").values, CELL)).toBe("待填");
  });

  test("an empty cell is 待填, an empty total computed", () => {
    expect(valueAt(withCell(draft(), CELL, "").values, CELL)).toBe("待填");
    const total = "applications.newlyReceived.total";
    const typed = withCell(draft(), total, "9");
    expect(found(typed)).toEqual([["GR3002", total]]);
    expect(found(withCell(typed, total, ""))).toEqual([]);
  });

  test("a total that is computed has no remark, and none is left of one that was typed and emptied", () => {
    const total = "applications.results.withheld.statutoryQuery.total";
    for (const remark of ["", "x"])
      expect(draftText(withRemark(draft(), total, remark))).toBe(draftText(draft()));
    const emptied = withCell(withRemark(withCell(draft(), total, "9"), total, "x"), total, "");
    expect(draftText(withRemark(emptied, total, "x"))).toBe(draftText(draft()));
  });

  test("an optional text that is emptied is gone, and so is a mapping of which nothing is left", () => {
    const one = withText(draft(), "signature.name", "福建省科学技术厅", false);
    expect(valueAt(one.values, "signature")).toEqual({ name: "福建省科学技术厅" });
    expect(valueAt(withText(one, "signature.name", "", false).values, "signature")).toBeUndefined();
    expect(
      valueAt(withText(draft(), "problems.sections.0.body", "", true).values, "problems.sections.0.body"),
    ).toBe("待填");
    expect(valueAt(withText(draft(), "preamble", " ", false).values, "preamble")).toBeUndefined();
  });

  test("an item of a list can be taken out", () => {
    const fewer = withValue(draft(), "problems.sections.0", undefined);
    expect(textAt(fewer.values, "problems.sections.0.title")).toBe("进一步强化制度建设");
  });

  test("replacements in one text are made from its end", () => {
    const text = withValue(draft(), "otherMatters.body", "甲乙丙丁");
    const path = "otherMatters.body";
    const changed = withChanges(text, [
      { path, from: 0, to: 1, text: "一一" },
      { path, from: 2, to: 3, text: "" },
    ]);
    expect(textAt(changed.values, path)).toBe("一一乙丁");
  });

  test("an answer stands above its key with the reason on one line, beside others, and can be taken back", () => {
    const slip = withValue(draft(), "otherMatters.body", "我厅未收取信息处理费,无此类情形１。");
    const [first] = found(slip);
    expect(first).toEqual(["GR6001", "otherMatters.body"]);
    const answered = withAnswer(slip, "otherMatters.body", "GR6001", "照录\n原件");
    expect(draftText(answered)).toContain("# gov-report-disable-next-line GR6001 -- 照录 原件\n  body: |");
    expect(found(answered).map(([code]) => code)).not.toContain("GR6001");
    expect(checked(answered).answered.map(({ reason }) => reason)).toContain("照录 原件");
    const both = withAnswer(answered, "otherMatters.body", "GR6011", "同上");
    expect(found(both)).toEqual([]);
    expect(
      withoutAnswer(withoutAnswer(both, "otherMatters.body", "GR6011"), "otherMatters.body", "GR6001"),
    ).toEqual(slip);
  });
});

test("an answer to what is said of a computed total stands at its row, and can be taken back", () => {
  const before = draft();
  const path = "applications.newlyReceived.total";
  const answered = withAnswer(before, path, "GR4003", "以核实的台账为准");
  expect(draftText(answered)).toContain(
    "# gov-report-disable-next-line GR4003 -- 以核实的台账为准\n  newlyReceived:",
  );
  expect(withoutAnswer(answered, path, "GR4003")).toEqual(before);
});

test("an answer is taken back where it stands, above a whole part or with other codes", () => {
  const path = "applications.newlyReceived.total";
  const answer = "gov-report-disable-next-line GR4002, GR4003 -- 以台账为准";
  const answered = { ...draft(), comments: { applications: `表三\n${answer}` } };
  const one = withoutAnswer(answered, path, "GR4003");
  expect(one.comments).toEqual({ applications: `表三\n${answer.replace(", GR4003", "")}` });
  expect(withoutAnswer(one, path, "GR4002").comments).toEqual({ applications: "表三" });
  expect(withoutAnswer(one, path, "GR6001")).toBe(one);
});

test("a key without a value that may be left out can be taken out, and a part keeps a text to be filled in", () => {
  let open = draft(
    "year: 2022\nagency: { name: 某局, kind: 部门, contact: }\nattachments: []\nproblems: { sections: }\n",
  );
  const spare = () => checked(open).findings.filter(({ code }) => code === "GR2013");
  expect(spare().map(({ path }) => path)).toEqual(["agency.contact", "problems.sections", "attachments"]);
  for (const { removable } of spare()) open = withoutKey(open, removable!);
  expect(spare()).toEqual([]);
  expect(valueAt(open.values, "problems")).toEqual({ body: "待填" });
  const named = draft(
    "year: 2022\nagency: { name: 某局, kind: 部门 }\noverview: { sections: [{ title: '', body: 一 }] }\n",
  );
  expect(checked(named).findings.map(({ path, removable }) => [path, removable])).toEqual([
    ["overview.sections.0.title", undefined],
  ]);
});

test("a comment that answers nothing can be taken out, and one of its codes that does not", () => {
  const slip = withValue(draft(), "otherMatters.body", "我厅未收取信息处理费,无此类情形１。");
  const says = (codes: string) => `gov-report-disable-next-line ${codes} -- 照录`;
  const said = {
    overview: says("GR4002"),
    problems: "gov-report-disable GR4002",
    "otherMatters.body": `说明\n${says("GR6001, GR4002, GR6011")}`,
  };
  let answered = { ...slip, comments: said as Record<string, string> };
  const faults = () => checked(answered).findings.filter(({ code }) => /^GR900[67]$/.test(code));
  expect(faults().map(({ comment }) => comment?.path)).toEqual(
    expect.arrayContaining(["overview", "problems", "otherMatters.body"]),
  );
  for (const { comment } of faults()) answered = withCommentMended(answered, comment!);
  expect(answered.comments).toEqual({ "otherMatters.body": `说明\n${says("GR6001, GR6011")}` });
  expect(faults()).toEqual([]);
});

test("what is said of a typed total stands at its row once the total is computed", () => {
  const path = "applications.newlyReceived.total";
  const typed = { ...withCell(draft(), path, "9"), comments: { [path]: "含上年补收" } };
  expect(withCell(typed, path, "").comments).toEqual({ "applications.newlyReceived": "含上年补收" });
});

test("a part of which the last section is taken out has a text to be filled in, or the one that it has", () => {
  const part = (one: ReturnType<typeof draft>) => valueAt(one.values, "overview");
  const sectionsAlone = withText(draft(), "overview.body", "", false);
  expect(part(withItems(sectionsAlone, "overview.sections", []))).toEqual({ body: "待填" });
  const both = withText(draft(), "overview.body", "本年度无重大事项。", false);
  expect(part(withItems(both, "overview.sections", []))).toEqual({ body: "本年度无重大事项。" });
});

test("what is said of a section goes with it to its new place, and away with it", () => {
  const at = (index: number) => `overview.sections.${index}.body`;
  const answered = withAnswer(draft(), at(1), "GR6001", "照录原件");
  const titles = (one: ReturnType<typeof draft>) =>
    [0, 1, 2].map((index) => textAt(one.values, `overview.sections.${index}.title`));
  const [first, second, third] = titles(answered);
  const moved = withItems(answered, "overview.sections", [1, 0, 2, 3, 4, 5]);
  expect(titles(moved)).toEqual([second, first, third]);
  expect(moved.comments[at(0)]).toContain("GR6001");
  expect(moved.comments[at(1)]).toBeUndefined();
  const left = withItems(answered, "overview.sections", [0, 2, 3, 4, 5]);
  expect(Object.values(left.comments).join()).not.toContain("照录原件");
  expect(withItems(answered, "overview.sections", [0, 1, 2, 3, 4, 5])).toEqual(answered);
  expect(valueAt(withItems(answered, "overview.sections", []).values, "overview.sections")).toBeUndefined();
});

test("a number under a name of its own begins with 0, and one that is there keeps its value", () => {
  const begun = withFigure(draft(), "网站访问量");
  expect(textAt(begun.values, "figures.网站访问量")).toBe("0");
  const typed = withText(begun, "figures.网站访问量", "22595", true);
  expect(withFigure(typed, "网站访问量")).toBe(typed);
});
