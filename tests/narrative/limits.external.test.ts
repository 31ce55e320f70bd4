import { afterAll, expect, test } from "vitest";
import { GuardedCli } from "../support/guarded.js";
import { HOSTILE_NARRATIVES, withNarrative } from "../support/hostile.js";
import { folder } from "../support/run-cli.js";

const bytes = (text: string) => new TextEncoder().encode(text);

const cli = new GuardedCli();

afterAll(() => cli.stop());

test.each(Object.entries(HOSTILE_NARRATIVES))(
  "200 KB of %s: is answered or refused, and cheap to refuse",
  async (_, make) => {
    const result = await cli.run(["validate", "-"], folder(), bytes(withNarrative(make(200_000))));
    expect(result.ended).toBeUndefined();
    expect([0, 1]).toContain(result.status);
    expect(result.stderr).toBe("");
  },
);
