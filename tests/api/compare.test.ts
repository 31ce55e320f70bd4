import { describe, expect, test } from "vitest";
import { compare } from "../../src/index.js";
import { organ } from "../support/organs.js";
import { folder, gov } from "../support/run-cli.js";
import { YEARS } from "../support/years.js";

const inputs = (files: Record<string, string>) =>
  Object.entries(files).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

describe("compare", () => {
  test.each(["public", "internal"] as const)("the %s page is the command's", async (audience) => {
    const compared = await compare(inputs(YEARS));
    if (!compared.ok) throw new Error(compared.diagnostics[0]?.code);
    const cwd = folder(YEARS);
    const args = ["compare", ...Object.keys(YEARS), "--format", "html", "--audience", audience];
    expect(await compared.value.write("html", "zh-CN", audience)).toBe((await gov(args, cwd)).stdout);
    if (audience === "public")
      expect(await compared.value.write("html")).toBe(await compared.value.write("html", "zh-CN", "public"));
  });

  test("a fault of arithmetic stops nothing; a report without figures is left out", async () => {
    const faulty = organ("某省科学技术厅", ["upheld: 1", "upheld: 2"]);
    const compared = await compare(inputs({ ...YEARS, "2022.yaml": faulty, "坏.yaml": "year: [" }));
    if (!compared.ok) throw new Error(compared.diagnostics[0]?.code);
    expect(compared.diagnostics.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["GR3004", "GR1006"]),
    );
    const at = "reviewAndLitigation.reconsideration.total";
    const figure = compared.value.comparison.figures.find(({ path }) => path === at);
    expect(figure).toMatchObject({ doubtful: [2022], changes: [undefined, undefined] });
  });

  test("with one report that can be read there is nothing to compare", async () => {
    const compared = await compare(inputs({ "a.yaml": YEARS["2022.yaml"], "坏.yaml": "year: [" }));
    expect(compared.ok).toBe(false);
    await expect(
      compare(inputs({ "a.yaml": YEARS["2022.yaml"], "b.yaml": YEARS["2022.yaml"] })),
    ).rejects.toThrow(RangeError);
  });
});
