import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findByPattern } from "../../src/host/find-by-pattern.js";
import { stepsOf } from "../../src/host/pattern.js";
import { MINIMAL } from "../support/files.js";
import { folder, gov } from "../support/run-cli.js";

const tree = () =>
  folder({ "a/1.yaml": "", "a/2.yml": "", "a/b/3.yaml": "", "c/4.yaml": "", ".h/5.yaml": "", "d.yaml": "" });

const onlyStep = (pattern: string) => {
  const alternatives = stepsOf(pattern);
  return typeof alternatives === "string" ? undefined : alternatives[0]?.[0];
};

describe("what a pattern in data finds", () => {
  test.each([
    ["a/*.yaml", ["a/1.yaml"]],
    ["a/*.{yaml,yml}", ["a/1.yaml", "a/2.yml"]],
    ["*/*.yaml", ["a/1.yaml", "c/4.yaml"]],
    ["**/*.yaml", ["a/1.yaml", "a/b/3.yaml", "c/4.yaml", "d.yaml"]],
    ["{a,c}/[0-9].yaml", ["a/1.yaml", "c/4.yaml"]],
    ["./a/../c/?.yaml", ["c/4.yaml"]],
    ["[!a]/*.yaml", ["c/4.yaml"]],
    ["a/**/3.yaml", ["a/b/3.yaml"]],
    ["nothing/*.yaml", []],
    ["a/1.yaml/*", []],
    [".h/*.yaml", [".h/5.yaml"]],
  ])("%s", (pattern, found) => {
    expect(findByPattern(pattern, tree())).toEqual(found);
  });

  test("`../` leads up from the data file", () => {
    expect(findByPattern("../c/*.yaml", path.join(tree(), "a"))).toEqual(["../c/4.yaml"]);
  });

  test("a name as it is written matches itself, and one letter less does not", () => {
    const name = fc.string({ unit: fc.constantFrom(..."ab镇-_.".split("")), minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(name, fc.nat(11), (text, at) => {
        const cut = at % text.length;
        const step = onlyStep(`${text.slice(0, cut)}*${text.slice(cut)}`);
        if (typeof step !== "function" || text.startsWith(".")) return;
        expect(step(text)).toBe(true);
        expect(step(text.slice(0, cut) + "中".repeat(3) + text.slice(cut))).toBe(true);
        expect(step(text.slice(0, -1))).toBe(step(text.slice(0, -1)) && cut === text.length - 1);
      }),
    );
  });

  test("many `*` cost no more than few", () => {
    const step = onlyStep(`${"*a".repeat(100)}b`);
    expect(typeof step === "function" && step("a".repeat(20_000))).toBe(false);
  });
});

describe("stays near the data file", () => {
  test.each(["/etc/*", "/**/*.yaml", "C:/*/x.yaml"])("%s is refused", (pattern) => {
    expect(findByPattern(pattern, tree())).toBe("absolute");
  });

  test("no link that leads out is followed, one that stays is", () => {
    const root = folder({ "in/a/1.yaml": "", "out/secret.yaml": "" });
    symlinkSync("../../out", path.join(root, "in/a/link"));
    symlinkSync("../../out/secret.yaml", path.join(root, "in/a/2.yaml"));
    symlinkSync("a", path.join(root, "in/same"));
    expect(findByPattern("**/*.yaml", path.join(root, "in"))).toEqual(["a/1.yaml", "same/1.yaml"]);
    expect(findByPattern("a/link/*", path.join(root, "in"))).toEqual([]);
  });

  test("a circle of links, nine levels and 20,001 names end in a reason", () => {
    const root = folder({ "1/2/3/4/5/6/7/8/9/deep.yaml": "" });
    expect(findByPattern("**/*.yaml", root)).toBe("levels");
    expect(findByPattern("1/2/3/4/5/6/7/8/9/*.yaml", root)).toBe("levels");
    expect(findByPattern("1/2/3/*.yaml", root)).toEqual([]);
    expect(findByPattern(`${"../".repeat(9)}*.yaml`, root)).toBe("levels");
    const round = folder({ "a/1.yaml": "" });
    symlinkSync(".", path.join(round, "a/again"));
    expect(findByPattern("**/*.yaml", round)).toBe("levels");
    const many = folder();
    mkdirSync(path.join(many, "m"));
    for (let index = 0; index <= 20_000; index++) writeFileSync(path.join(many, "m", `${index}`), "");
    expect(findByPattern("m/*.yaml", many)).toBe("names");
    expect(findByPattern("{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}{a,b}", root)).toBe("alternatives");
  });

  test("what is no report is not told of, an absolute pattern is sent to the command line", async () => {
    const root = folder({
      "out/secret-name": "token: x",
      "out/report.yaml": MINIMAL.replace("issued: 13", "issued: x"),
      "in/near.yaml": `children: { files: [../out/*] }\n${MINIMAL}`,
      "in/far.yaml": `children: { files: ["${"/etc/*"}"] }\n${MINIMAL}`,
    });
    const near = await gov(["validate", "near.yaml"], path.join(root, "in"));
    expect(near.stdout).toContain("GR3005");
    expect(near.stdout).toContain("report.yaml");
    expect(near.stdout).not.toContain("secret-name");
    const far = await gov(["validate", "far.yaml", "--reporter", "short"], path.join(root, "in"));
    expect(far.stdout.match(/GR\d{4}/g)).toEqual(["GR2023"]);
    expect(far.stdout).not.toContain("passwd");
    expect(far.status).toBe(1);
  });
});
