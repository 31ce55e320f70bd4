import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, expect } from "vitest";
import { INPUTS } from "../support/fuzz-input.js";
import { GuardedCli } from "../support/guarded.js";
import { validForOffice } from "../support/open-xml-sdk.js";
import { runTool, testWith, tool } from "../support/tools.js";

/** As in fuzz.test.ts: the same cases every time, new ones where GOV_REPORT_FUZZ_MINUTES is set. */
const MINUTES = Number(process.env.GOV_REPORT_FUZZ_MINUTES ?? 0);

const SEED = Number(process.env.GOV_REPORT_FUZZ_SEED ?? (MINUTES > 0 ? Date.now() % 1e9 : 20_220_711));

const cli = new GuardedCli();

afterAll(() => cli.stop());

testWith(["measuring"], "what is built of any text is valid by both validators", async () => {
  const root = mkdtempSync(path.join(tmpdir(), "gov-report-fuzz-"));
  let valid = 0;
  for (const input of fc.sample(INPUTS["any text everywhere"]!.arbitrary, { seed: SEED, numRuns: 60 })) {
    writeFileSync(path.join(root, "data.yaml"), input["data.yaml"]!);
    if ((await cli.run(["build", "data.yaml"], root)).status !== 0 || ++valid > 3) continue;
    for (const name of ["data.docx", "data.xlsx"]) {
      const file = path.join(root, name);
      const own = runTool("/usr/bin/python3", [path.join(tool("measuring"), "ooxml_validate.py"), file]);
      expect(own.status, own.stdout + own.stderr).toBe(0);
      await validForOffice(file);
    }
  }
  expect(valid).toBeGreaterThan(0);
  rmSync(root, { recursive: true });
});
