import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { contentOf, NOW } from "../../support/init.js";
import { personWho } from "../../support/person.js";
import { folder, gov, listing } from "../../support/run-cli.js";

describe("on a terminal", () => {
  test("asks what it needs to know, and writes what was answered", async () => {
    const cwd = folder();
    const person = personWho(["\r", "某县教育局\r", "\r", "\r", "\r"]);
    const { status, stdout } = await gov(["init"], cwd, { env: NOW, person });
    expect(status).toBe(0);
    expect(stdout).toBe("data.yaml\ngov-report.2021.zh.schema.json\n");
    const text = contentOf(cwd, "data.yaml");
    for (const line of ["年度: 2025", "  全称: 某县教育局", "  类型: 部门", "  层级: 县级"])
      expect(text).toContain(`\n${line}\n`);
    for (const question of ["报告哪一年度的情况？", "报告机关的全称？", "机关类型？", "行政层级？"])
      expect(person.said()).toContain(question);
  });

  test("Ctrl+C at any question: exit 130, one line, nothing written", async () => {
    for (const answers of [["\x03"], ["\r", "\x03"], ["\r", "某局\r", "\x03"]]) {
      const cwd = folder();
      const { status, stdout, stderr } = await gov(["init"], cwd, { env: NOW, person: personWho(answers) });
      expect({ status, stdout, stderr }).toEqual({
        status: 130,
        stdout: "",
        stderr: "已取消，没有写任何文件。\n",
      });
      expect(listing(cwd)).toEqual([]);
    }
  });

  test("asks nothing when an option says what is wanted, and nothing before a refusal", async () => {
    const person = personWho([]);
    expect((await gov(["init", "--year", "2025"], folder(), { person })).status).toBe(0);
    const cwd = folder();
    writeFileSync(path.join(cwd, "data.yaml"), "");
    expect((await gov(["init"], cwd, { person })).status).toBe(2);
    expect(person.said()).toBe("");
  });
});
