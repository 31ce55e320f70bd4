import { describe, expect, test } from "vitest";
import { MINIMAL, replaced } from "./files.js";
import { fixed, told } from "./prose.js";

/** Whose report a sentence stands in, and where; else the education bureau of a county tells of 2022 in 一. */
export interface Setting {
  year?: number;
  agency?: string;
  part?: "preamble" | "overview" | "problems" | "otherMatters";
  title?: string;
  signature?: string;
}

/** A narrative with the characters to be named in «»; the narrative that its fix makes, where it has one. */
export type Wrong = readonly [narrative: string, mended?: string | Setting, setting?: Setting];
export type Right = string | readonly [narrative: string, setting: Setting];

export const BUREAU = "{ name: 示例县教育局, kind: department, level: county }";
export const TOWN = "{ name: 示例县青山镇人民政府, kind: government }";
export const STREET = "{ name: 示例市江东区河湾街道办事处, kind: subdistrict, level: township }";
export const PROVINCIAL = "{ name: 示例省水利厅, kind: department, level: province }";
export const COUNTY = "{ name: 示例县人民政府, kind: government }";
export const OFFICE = "{ name: 示例市人民政府办公室, kind: office, level: prefecture }";

/** The smallest data file with a narrative in a literal block, as data files have it. */
export function reportWith(narrative: string, setting: Setting = {}): string {
  const { year = 2022, agency = BUREAU, part = "overview", title, signature } = setting;
  const block = `|\n${narrative.replace(/^(?=.)/gm, "    ")}`;
  let text = replaced(MINIMAL, "year: 2022", `year: ${year}`);
  text = replaced(text, "{ name: 某省科学技术厅, kind: department }", agency);
  if (title !== undefined) text = `title: ${title}\n${text}`;
  if (signature !== undefined) text = `signature: ${signature}\n${text}`;
  if (part === "preamble") return `preamble: ${block}\n${text}`;
  const body = {
    overview: "本机关依法公开政府信息。",
    problems: "公开的深度还不够。",
    otherMatters: "未收取信息处理费。",
  };
  return replaced(text, `${part}:\n  body: ${body[part]}`, `${part}:\n  body: ${block}`);
}

/**
 * Says of each sentence whether the rule speaks, at exactly these characters and nothing else, and what its fix
 * leaves.
 */
export function sentences(
  code: string,
  { wrong, right }: { wrong: readonly Wrong[]; right: readonly Right[] },
): void {
  describe(`${code} speaks`, () => {
    test.each(wrong.map((one) => [one[0], one] as const))("%s", (narrative, [, second, third]) => {
      const setting = typeof second === "object" ? second : (third ?? {});
      const named = [...narrative.matchAll(/«([^»]*)»/g)].map(([, found]) => `${code} ${found}`);
      const bare = reportWith(narrative.replaceAll(/[«»]/g, ""), setting);
      expect(told(bare)).toEqual(named);
      expect(fixed(bare)).toBe(typeof second === "string" ? reportWith(second, setting) : bare);
    });
  });
  describe(`${code} is silent`, () => {
    test.each(right.map((one) => (typeof one === "string" ? ([one, {}] as const) : one)))(
      "%s",
      (narrative, setting) => {
        expect(told(reportWith(narrative, setting))).toEqual([]);
      },
    );
  });
}
