import { describe, expect, test } from "vitest";
import { read } from "../support/imported-page.js";
import { PLAIN, pageOf } from "../support/laid-out-page.js";

/** The example's page with 13 written as given, and something below its first table. */
function page(figure: string, below: string): string {
  const [first, ...rest] = PLAIN;
  return pageOf([first.replace(">13<", `>${figure}<`) + below, ...rest]);
}

const issued = async (html: string) => {
  const { values } = await read(html);
  const { normativeDocuments, note } = values.proactiveDisclosure as Record<string, unknown>;
  return [(normativeDocuments as Record<string, unknown>).issued, note];
};

describe("a mark at a number and what the note below the table says of it", () => {
  test.each([
    ["13①", "<p>注：①含修订2件。</p>"],
    ["13①", "<p>①含修订2件</p>"],
    ["13<sup>①</sup>", "<p>备注：①含修订2件。</p>"],
    ["13<sup>1</sup>", "<p>1.含修订2件。</p>"],
    ["13[1]", "<p>[1]含修订2件。</p>"],
    ["13*", "<p>注：*含修订2件。</p>"],
    ["13※", "<p>※：含修订2件</p>"],
    ["*13", "<p><sup>*</sup>含修订2件</p>"],
  ])("%s %s", async (figure, below) => {
    expect(await issued(page(figure, below))).toEqual([{ value: 13, remark: "含修订2件" }, undefined]);
  });

  test("in a last row of the table", async () => {
    const html = page("13*", "").replace("</table>", '<tr><td colspan="4">* 含修订2件</td></tr></table>');
    expect(await issued(html)).toEqual([{ value: 13, remark: "含修订2件" }, undefined]);
  });

  test("a row that is a note of the whole table stands below it", async () => {
    const html = page("13", "").replace(
      "</table>",
      '<tr><td colspan="4">注：数据截至12月31日。</td></tr></table>',
    );
    expect(await issued(html)).toEqual([13, "注：数据截至12月31日。"]);
  });

  test.each([
    ["13①", "<p>注：②含修订2件。</p>", "注：②含修订2件。"],
    ["13*", "", undefined],
    ["13*", "<p>注：含修订2件。</p>", "注：含修订2件。"],
  ])("%s that no note explains is 待填: %s", async (figure, below, note) => {
    expect(await issued(page(figure, below))).toEqual(["待填", note]);
  });
});
