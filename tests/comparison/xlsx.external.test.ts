import path from "node:path";
import { describe, expect } from "vitest";
import { validForOffice } from "../support/open-xml-sdk.js";
import { folder, gov } from "../support/run-cli.js";
import { runTool, testWith, tool } from "../support/tools.js";
import { YEARS } from "../support/years.js";

const ALL = Object.keys(YEARS);

describe("--format xlsx", () => {
  testWith(
    ["soffice", "measuring"],
    "both validators accept it, and LibreOffice calculates the same",
    async () => {
      const root = folder(YEARS);
      await gov(["compare", ...ALL, "-o", "对比.xlsx"], root);
      const file = path.join(root, "对比.xlsx");
      const python = (script: string) =>
        runTool("/usr/bin/python3", [path.join(tool("measuring"), script), file]);
      const valid = python("ooxml_validate.py");
      expect(valid.status, valid.stdout).toBe(0);
      await validForOffice(file);
      const recalculated = JSON.parse(python("xlsx_recalc.py").stdout);
      expect(recalculated).toMatchObject({ stale: [], errors: [], risky_text: [] });
      expect(recalculated.formulas).toBeGreaterThan(900);
    },
  );
});
