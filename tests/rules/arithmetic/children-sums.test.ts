import { describe, expect, test } from "vitest";
import { compile, messageOf } from "../../../src/index.js";
import { MINIMAL, replaced } from "../../support/files.js";
import { bytes, told } from "../../support/last-year.js";
import { folder, gov } from "../../support/run-cli.js";

describe("against the reports of the organs summed up", () => {
  const child = (decisions: number, name = "甲局") =>
    replaced(MINIMAL, "licensing: { decisions: 9 }", `licensing: { decisions: ${decisions} }`).replace(
      "某省科学技术厅",
      name,
    );
  const zero = MINIMAL.replaceAll(/(?<=[a-zA-Z]: )\d+(?:\.\d+)?(?= ?[,}\n])/g, "0").replace(
    "year: 0",
    "year: 2022",
  );
  const sum = (files: { name: string; bytes?: Uint8Array }[], text = MINIMAL) =>
    compile({ name: "data.yaml", bytes: bytes(text) }, { children: files }).diagnostics;

  test("equal sums raise nothing", () => {
    expect(
      told(
        sum([
          { name: "a.yaml", bytes: bytes(MINIMAL) },
          { name: "b.yaml", bytes: bytes(zero.replace("某省科学技术厅", "乙局")) },
        ]),
      ),
    ).toEqual([]);
  });

  test("GR3005: each cell that differs, with each organ's share; amounts add up as decimals", () => {
    const second = zero
      .replace("licensing: { decisions: 0 }", "licensing: { decisions: 2 }")
      .replace("amount: 0", "amount: 0.1")
      .replace("某省科学技术厅", "乙局");
    const found = sum([
      { name: "a.yaml", bytes: bytes(child(8)) },
      { name: "b.yaml", bytes: bytes(second) },
    ]);
    expect(told(found)).toEqual([
      "warning GR3005 /proactiveDisclosure/licensing/decisions «9»",
      "warning GR3005 /proactiveDisclosure/administrativeCharges/amount «27.948692»",
    ]);
    expect(messageOf(found[0]!, "zh-CN").text).toBe(
      "行政许可 · 本年处理决定数量填的是9，2个机关之和为10，相差1。",
    );
    expect(found[0]!.related.map(({ note }) => note)).toEqual([
      { kind: "value", label: "甲局", value: "8" },
      { kind: "value", label: "乙局", value: "2" },
    ]);
    expect(found[1]!.args).toMatchObject({ left: "28.048692", difference: "0.1" });
  });

  test.each<[string, { name: string; bytes?: Uint8Array }, string]>([
    ["missing", { name: "b.yaml" }, "b.yaml缺失或有错误"],
    [
      "invalid",
      { name: "b.yaml", bytes: bytes(zero.replace("decisions: 0", "decisions: 无")) },
      "b.yaml缺失或有错误",
    ],
    [
      "of another year",
      { name: "b.yaml", bytes: bytes(zero.replace("2022", "2021")) },
      "b.yaml不是同一年度的",
    ],
    ["given twice", { name: "b.yaml", bytes: bytes(zero) }, "b.yaml与前面的一个文件是同一个机关的"],
  ])("with one %s the sum is not assessable, which is said and never passed", (_, second, message) => {
    const found = sum([{ name: "a.yaml", bytes: bytes(MINIMAL) }, second]);
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["warning GR3005"]);
    expect(messageOf(found[0]!, "zh-CN").text).toContain(message);
  });

  test("an error with children.complete, from the files that the data names", async () => {
    const root = folder({
      "data.yaml": `${MINIMAL}children: { files: [ towns/*.yaml ], complete: true }\n`,
      "towns/a.yaml": child(8),
    });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(1);
    expect(stdout).toContain("错误 GR3005");
    expect(
      (
        await gov(
          ["validate", "data.yaml", "--children", "towns"],
          folder({ "data.yaml": MINIMAL, "towns/a.yaml": MINIMAL }),
        )
      ).status,
    ).toBe(0);
    expect((await gov(["validate", "data.yaml", "--children", "none"], root)).status).toBe(2);
  });

  test.each([
    ["data.yaml", "data.yaml"],
    ["da*.yaml", "da*.yaml"],
    ["http://a.gov.cn/b.yaml", "http://a.gov.cn/b.yaml"],
  ])("a report that names no other, but %s, has no sum that could be checked", async (named, told) => {
    const root = folder({ "data.yaml": `${MINIMAL}children: { files: [ "${named}" ] }\n` });
    const { status, stdout } = await gov(["validate", "--fail-on", "warning"], root);
    expect(status).toBe(1);
    expect(stdout).toContain(`无法核对汇总：${told}缺失或有错误`);
  });
});
