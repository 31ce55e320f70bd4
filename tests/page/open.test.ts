import { describe, expect, test } from "vitest";
import { textAt } from "../../src/page/draft.js";
import { Work } from "../../src/page/work.js";
import { exampleText, replaced } from "../support/files.js";

const begun = (text: string) => new Work().beginAfter(new File([text], "2022.yaml"), "zh-CN");

describe("a report that begins from last year's", () => {
  test.each([
    ["its own report of the year before", "year: 2022", "year: 2022\nprevious: 2021.yaml"],
    ["a picture of its text", "  body: |\n", "  body: |\n    ![图](图.png)\n\n"],
  ])("does not want %s again, which nobody has at hand", async (_, from, to) => {
    const { value, told } = await begun(replaced(exampleText(), from, to));
    expect(told).toEqual([]);
    expect(textAt(value!.draft.values, "year")).toBe("2023");
    expect(textAt(value!.draft.values, "agency.name")).toBe("福建省科学技术厅");
  });

  test("is refused where last year's figures contradict each other", async () => {
    const { value, told } = await begun(
      replaced(exampleText(), "naturalPerson: 4, total: 4", "naturalPerson: 5, total: 4"),
    );
    expect(value).toBeUndefined();
    expect(told.map(({ code }) => code)).toContain("GR3002");
  });
});
