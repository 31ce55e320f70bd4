import { spawn, spawnSync } from "node:child_process";
import { existsSync, openSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { MINIMAL } from "./support/files.js";
import { BIN } from "./support/injected.js";
import { folder } from "./support/run-cli.js";

describe("streams that end", () => {
  test("a reader that closes its pipe early ends the output, not the program", async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.yaml`, "year: 1"])));
    const child = spawn(process.execPath, [BIN, "validate", ".", "--jobs", "1"], { cwd: root });
    let stderr = "";
    child.stderr.on("data", (text) => {
      stderr += text;
    });
    child.stdout.destroy();
    const status = await new Promise((resolve) => child.on("close", resolve));
    expect(stderr).not.toContain("    at ");
    expect(status).toBe(1);
  });

  test.runIf(existsSync("/dev/full"))(
    "a full disk behind a redirected stream is exit code 2, without a trace",
    () => {
      const root = folder({ "data.yaml": MINIMAL });
      const full = openSync("/dev/full", "w");
      const run = spawnSync(process.execPath, [BIN, "validate"], {
        cwd: root,
        stdio: ["ignore", full, "pipe"],
        encoding: "utf8",
      });
      expect(run.stderr).not.toContain("    at ");
      expect(run.status).toBe(2);
    },
  );
});
