import { describe, expect, test } from "vitest";
import { compile } from "../src/index.js";
import { MINIMAL } from "./support/files.js";

describe("the compile option draft", () => {
  const bytes = new TextEncoder().encode(MINIMAL);

  test("marks the document; without it there is no mark", () => {
    expect(compile({ name: "data.yaml", bytes }, { draft: true }).document?.draft).toBe(true);
    expect(compile({ name: "data.yaml", bytes }, { draft: false }).document).not.toHaveProperty("draft");
    expect(compile({ name: "data.yaml", bytes }).document).not.toHaveProperty("draft");
  });
});
