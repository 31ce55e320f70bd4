import path from "node:path";
import { describe, expect } from "vitest";
import { sheet } from "../support/aggregate-sheet.js";
import { validForOffice } from "../support/open-xml-sdk.js";
import { runTool, testWith, tool } from "../support/tools.js";

describe("aggregate --sheet", () => {
  testWith(
    ["soffice", "measuring"],
    "both validators accept it, and LibreOffice calculates the same",
    async () => {
      const { file } = await sheet();
      const python = (script: string) =>
        runTool("/usr/bin/python3", [path.join(tool("measuring"), script), file]);
      const valid = python("ooxml_validate.py");
      expect(valid.status, valid.stdout).toBe(0);
      await validForOffice(file);
      const recalculated = JSON.parse(python("xlsx_recalc.py").stdout);
      expect(recalculated).toMatchObject({ stale: [], errors: [], risky_text: [] });
      expect(recalculated.formulas).toBeGreaterThan(200);
    },
  );
});
