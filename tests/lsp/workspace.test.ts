import path from "node:path";
import { expect, test } from "vitest";
import { Workspace } from "../../src/lsp/workspace.js";
import { MINIMAL } from "../support/files.js";
import { folder } from "../support/run-cli.js";

test("a text in which nothing was typed is not checked again, one that was changed is", async () => {
  const workspace = new Workspace();
  const file = path.join(folder({}), "data.yaml");
  workspace.set(file, MINIMAL.replace("decisions: 9", "decisions: ９件"));
  // Asked for all at once, before anything was checked.
  const asked = await Promise.all([1, 2, 3].map(() => workspace.current(file)));
  expect(asked[0]!.diagnostics.map(({ code }) => code)).toEqual(["GR2004"]);
  expect(new Set(asked).size).toBe(1);
  workspace.set(file, MINIMAL);
  expect((await workspace.current(file)).diagnostics).toEqual([]);
});
