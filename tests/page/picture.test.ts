import { expect, test } from "vitest";
import { checkDraft } from "../../src/page/check.js";
import { withText } from "../../src/page/edit.js";
import { pictureNamed } from "../../src/page/picture.js";
import { draft } from "../support/drafts.js";

const bytes = (sign: number) => new Uint8Array([sign]);

test("a second picture of the same name takes no other's place", () => {
  const first = pictureNamed("image.png", {}, bytes(1));
  expect(first).toEqual({ path: "images/image.png", text: "\n\n![image](images/image.png)\n\n" });
  const files = { [first.path]: bytes(1) };
  expect(pictureNamed("image.png", files, bytes(2)).path).toBe("images/image-2.png");
  expect(pictureNamed("image.png", { ...files, "images/image-2.png": bytes(2) }, bytes(3)).path).toBe(
    "images/image-3.png",
  );
  expect(pictureNamed("image.png", files, bytes(1)).path).toBe("images/image.png");
});

test.each(["图].png", "[1].png", "{{year}}.png", "a*b_c.png", "截 图(1).png", ".png", "图"])(
  "the text of %s names its file",
  (file) => {
    const { path, text } = pictureNamed(file, {}, bytes(1));
    const { findings } = checkDraft(withText(draft(), "overview.body", `某某${text}`, true), {}, "zh-CN");
    expect(findings.flatMap(({ needs }) => needs ?? [])).toEqual([path]);
  },
);
