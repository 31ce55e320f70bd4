import { describe, expect } from "vitest";
import { script } from "../../support/completion.js";
import { runTool, testWith, tool } from "../../support/tools.js";

describe("completion", () => {
  testWith(["fish"], "fish completes the same, with what each is for", async () => {
    const file = await script("fish");
    const complete = (line: string) =>
      runTool(tool("fish"), ["--no-config", "-c", `source ${file}; complete -C "${line}"`]).stdout;
    expect(complete("gov-report va")).toMatch(/^validate\t只核对/);
    expect(complete("gov-report build --dra")).toMatch(/^--draft\t/);
    expect(complete("gov-report completion ")).toBe("bash\nfish\npowershell\nzsh\n");
    expect(complete("gov-report build --format docx,p")).toMatch(/^docx,pdf\t/);
    expect(complete("gov-report help agg")).toBe("aggregate\n");
    expect(complete("gov-report explain GR301")).toBe("GR3010\nGR3011\n");
    expect(complete("gov-report --v")).toMatch(/^--version\t/);
  });
});
