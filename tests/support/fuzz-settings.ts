import fc from "fast-check";
import { stringify } from "yaml";
import { CODES } from "../../src/rules/codes.js";
import type { Case, Kind } from "./fuzz-case.js";
import { PNG } from "./fuzz-input.js";
import { PROMISE_IDENTITIES } from "./fuzz-promises.js";
import { anyReport } from "./fuzz-reports.js";
import { soup, unicode, YAML_TOKENS } from "./fuzz-tokens.js";

/** Settings that are read, for the most part: every key of theirs, with values that it has and some that it has not. */

const odd = <T>(usual: fc.Arbitrary<T>): fc.Arbitrary<T | string> =>
  fc.oneof(
    { weight: 15, arbitrary: usual },
    { weight: 1, arbitrary: fc.oneof(unicode, fc.constantFrom("", "待填", "0")) },
  );

const code = fc.constantFrom(...CODES.map((each) => each.code as string));

const levels = fc.dictionary(code, odd(fc.constantFrom("off", "info", "warning", "error")), { maxKeys: 5 });

const WORDS = ["公开", "群众", "政务公开", "e政务", "7件", "，", "（", ".*", "[", "\\", "{{year}}", "**"];

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const settings = fc.record(
  {
    severity: odd(levels),
    overrides: odd(
      fc.array(
        fc.record({
          files: fc.array(
            fc.constantFrom(
              "data.yaml",
              "*.yaml",
              "**",
              "乡镇/**",
              "!data.yaml",
              "../*",
              "[",
              "{a,data}.yaml",
            ),
            {
              minLength: 1,
              maxLength: 3,
            },
          ),
          severity: levels,
        }),
        { maxLength: 3 },
      ),
    ),
    words: odd(
      fc.record(
        {
          proper: fc.array(fc.constantFrom(...WORDS), { maxLength: 4 }),
          flag: fc.dictionary(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS, ""), { maxKeys: 4 }),
        },
        { requiredKeys: [] },
      ),
    ),
    map: odd(
      fc.dictionary(
        fc.constantFrom("市民", "法人", "转办", "x"),
        fc.constantFrom("自然人", "商业企业", "y"),
        { maxKeys: 3 },
      ),
    ),
    defaults: odd(
      fc.record(
        {
          format: fc.constantFrom("docx", "docx,xlsx,html", "csv, json", "x", ""),
          html: fc.constantFrom("page", "fragment", "x"),
          "official-names": fc.boolean(),
          "fail-on": fc.constantFrom("error", "warning", "never", "off"),
          color: fc.constantFrom("auto", "never", "x"),
          agency: fc.constantFrom("某局", "待填"),
          kind: fc.constantFrom("部门", "department", "x"),
          keys: fc.constantFrom("zh", "en"),
        },
        { requiredKeys: [] },
      ),
    ),
    extends: odd(
      fc.constantFrom("base.yaml", "../in/base.yaml", "no.yaml", "gov-report.config.yaml", "data.yaml"),
    ),
  },
  { requiredKeys: [] },
);

const text = fc
  .tuple(settings, maybe(soup(YAML_TOKENS, 2)))
  .map(([value, more]) => stringify(value) + (more === undefined || more.length % 3 > 0 ? "" : more));

const cases = fc.tuple(anyReport, text, text).map(([report, own, base]): Case => {
  const [data, ...rest] = [report, own, base].map((each) => new TextEncoder().encode(each));
  return {
    files: { "data.yaml": data!, "a.png": PNG, "gov-report.config.yaml": rest[0]!, "base.yaml": rest[1]! },
    commands: ["zh-CN", "en"].map((lang) => ["validate", "data.yaml", "--reporter", "json", "--lang", lang]),
  };
});

const builds = cases.map(
  (one): Case => ({
    ...one,
    commands: [
      ["validate", "data.yaml", "--fix"],
      ["build", "data.yaml", "--out-dir", "../out"],
      ["init", "../out/new.yaml", "--year", "2022", "--force"],
      ["validate", "data.yaml", "--reporter", "sheet=../out/s.xlsx", "--statistics"],
    ],
    writes: ["data.yaml"],
  }),
);

export const SETTINGS_KINDS: Record<string, Kind> = {
  "settings that are read": { arbitrary: builds, share: 0.5 },
  "same: settings in both languages": {
    arbitrary: cases,
    share: 0.3,
    identity: PROMISE_IDENTITIES.sameInBothLanguages,
  },
};
