import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { exampleText, MINIMAL, replaced } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const BODY = "  body: 本机关依法公开政府信息。\n";

const withBody = (text: string) => replaced(MINIMAL, BODY, `  body: |\n    ${text}\n`);

async function fixed(text: string) {
  const root = folder({ "data.yaml": text });
  const result = await gov(["validate", "--fix"], root);
  return { ...result, text: readFileSync(path.join(root, "data.yaml"), "utf8") };
}

describe("validate --fix", () => {
  test("mends notation and turns numbers that agree into references", async () => {
    const { status, stdout, text } = await fixed(withBody("全年新收政府信息公开申请7件,均按时答复。"));
    expect(text).toBe(
      withBody("全年新收政府信息公开申请{{applications.newlyReceived.total}}件，均按时答复。"),
    );
    expect({ status, stdout }).toEqual({
      status: 0,
      stdout: "data.yaml：改了2处（第5行）\n检查了1个文件：没有问题\n",
    });
  });

  test("never changes a figure: a number that disagrees is told and stays", async () => {
    const { stdout, text } = await fixed(withBody("全年新收政府信息公开申请9件。"));
    expect(text).toBe(withBody("全年新收政府信息公开申请9件。"));
    expect(stdout).toContain("警告 GR5002");
  });

  test("leaves a file with errors in it readable: the rest is not touched", async () => {
    const broken = MINIMAL.replace("commercial: 1, total: 7", "commercial: 1, total: 9");
    expect((await fixed(broken)).text).toBe(broken);
    const unreadable = MINIMAL.replace("withheld: 0", "withheld: [");
    expect((await fixed(unreadable)).text).toBe(unreadable);
  });

  test("what is answered is meant, and stays", async () => {
    const text = exampleText();
    expect((await fixed(text)).text).toBe(text);
  });

  test("a second time there is nothing left to mend", async () => {
    const once = await fixed(withBody("全年新收政府信息公开申请7件,均按时答复。"));
    const twice = await fixed(once.text);
    expect(twice.text).toBe(once.text);
    expect(twice.stdout).toBe("检查了1个文件：没有问题\n");
  });

  test("goes on until nothing changes, whatever lies over what", async () => {
    for (const text of [
      "收到 7 件,,均按时 答复 ,没有 , 结转。。",
      '收到了"7 件",答复 8 件;公开 : 9 条 ( 全年 ) 。',
      "２０２２年，新收 7件 ,按时答复 ７ 件 。 办理 了 了。",
    ]) {
      const once = await fixed(withBody(text));
      const twice = await fixed(once.text);
      expect(twice.text).toBe(once.text);
      expect(twice.stdout).not.toContain("改了");
      expect(once.stdout).toMatch(/^data\.yaml：改了\d+处（第5行）$/m);
    }
  });

  test("of a long report is mended what some rounds reach, and the rest is told", async () => {
    const text = withBody(Array(14_000).fill("本机关依法公开政府信息,提高服务水平。").join("\n\n    "));
    const once = await fixed(text);
    const left = once.text.match(/,提/g)!.length;
    expect(left).toBeLessThan(14_000);
    expect(once.text.replaceAll(",提", "，提")).toBe(text.replaceAll(",提", "，提"));
    expect(once.stdout).toContain(`GR6001 的问题还有${left - 1_000}处没有列出`);
  });

  test("standard input cannot be mended", async () => {
    const { status, stdout } = await gov(["validate", "--fix", "-"], folder(), { stdin: MINIMAL });
    expect(status).toBe(2);
    expect(stdout).toContain("标准输入（-）里的内容不能用 --fix 改");
  });
});
