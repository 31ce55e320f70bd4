import { symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { zlibSync } from "fflate";
import { describe, expect, test } from "vitest";
import { JPEG } from "../gallery/data.js";
import { MINIMAL, replaced } from "../support/files.js";
import { png } from "../support/png.js";
import { folder, gov } from "../support/run-cli.js";

describe("images stay inside the data file's folder", () => {
  // The smallest PNG: one pixel.
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );
  const withImage = (name: string) =>
    replaced(
      MINIMAL,
      "  body: 本机关依法公开政府信息。",
      `  body: |\n    本机关依法公开。\n\n    ![图](${name})`,
    );

  test("a picture beside the data is taken", async () => {
    const root = folder({ "in/data.yaml": withImage("img/a.png"), "in/img/a.png": pixel });
    expect((await gov(["build", "in/data.yaml"], root)).status).toBe(0);
  });

  test.each(["../a.png", "/etc/passwd", "link.png", "img/../../a.png", "http://example.com/a.png"])(
    "%s is refused",
    async (name) => {
      const root = folder({ "in/data.yaml": withImage(name), "a.png": pixel });
      symlinkSync(path.join(root, "a.png"), path.join(root, "in/link.png"));
      const { status, stdout } = await gov(["validate", "in/data.yaml"], root);
      expect(status).toBe(1);
      expect(stdout).toContain("GR5005");
    },
  );

  test("a file that is no picture is refused, whatever its name", async () => {
    const root = folder({ "data.yaml": withImage("a.png"), "a.png": "<svg/>" });
    const { stdout } = await gov(["validate"], root);
    expect(stdout).toContain("不是可用的PNG或JPEG图片：a.png");
    writeFileSync(path.join(root, "a.png"), "");
    expect((await gov(["validate"], root)).stdout).toContain("GR5005");
  });
});

const BODY = "  body: 本机关依法公开政府信息。\n";

const bodyOf = (text: string) => replaced(MINIMAL, BODY, `  body: |\n${text.replace(/^(?=.)/gm, "    ")}\n`);

describe("a picture without a description", () => {
  const picture = { "图.png": png(20, 10) };

  test("is a warning at its characters, with the way out", async () => {
    const root = folder({ "data.yaml": bodyOf("![](图.png)"), ...picture });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("警告 GR5008");
    expect(stdout).toContain("图片 图.png 没有说明。");
    expect(stdout).toContain("![](图.png)");
    expect(stdout).toContain("![说明](图片)");
  });

  test("can be answered", async () => {
    const answered = replaced(
      bodyOf("![](图.png)"),
      "  body: |",
      "  # gov-report-disable-next-line GR5008 -- 装饰图，不含信息\n  body: |",
    );
    const root = folder({ "data.yaml": answered, ...picture });
    const { status, stdout } = await gov(["validate"], root);
    expect(status).toBe(0);
    expect(stdout).toContain("没有问题");
  });
});

/** A PNG whose one IDAT holds these bytes. */
function withPixels(data: Uint8Array): Uint8Array {
  const whole = Buffer.from(png(40, 30));
  const head = Buffer.from("\0\0\0\0IDAT", "latin1");
  head.writeUInt32BE(data.length);
  // The end is a chunk of 12 bytes.
  return Buffer.concat([whole.subarray(0, 33), head, data, Buffer.alloc(4), whole.subarray(-12)]);
}

describe("a picture file", () => {
  const validate = async (picture: Uint8Array) => {
    const root = folder({ "data.yaml": bodyOf("![会场](图.png)"), "图.png": picture });
    return gov(["validate", "--reporter", "short"], root);
  };
  /** The JPEG with the mark of a phone held upright: turn a quarter to the right. */
  const turned = Buffer.concat([
    JPEG.subarray(0, 2),
    Buffer.from("ffe100224578696600004d4d002a00000008000101120003000000010006000000000000", "hex"),
    JPEG.subarray(2),
  ]);

  test.each([
    ["PNG without its end", png(40, 30).slice(0, -12)],
    ["PNG without pixels", png(40, 30).slice(0, 33)],
    ["PNG cut in its pixels", png(40, 30).slice(0, 50)],
    ["PNG with an empty IDAT", withPixels(new Uint8Array())],
    ["PNG whose pixels are unpacked to nothing", withPixels(zlibSync(new Uint8Array()))],
    ["JPEG without its end", JPEG.subarray(0, -2)],
    ["JPEG cut before its scan", JPEG.subarray(0, 140)],
  ])("%s is cut off: one error", async (_, picture) => {
    const { status, stdout } = await validate(picture);
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}.*/g)).toEqual(["GR5005 图片文件不完整，只存了一部分：图.png。"]);
  });

  test("is not read when it is larger than 20 MB", async () => {
    const large = Buffer.concat([png(40, 30), new Uint8Array(20_000_000)]);
    const { status, stdout } = await validate(large);
    expect(status).toBe(1);
    expect(stdout).toContain("图片太大");
  });

  test("of many that are too large together is told once", async () => {
    // Bytes after its end are no part of a picture.
    const large = Buffer.concat([png(40, 30), new Uint8Array(19_000_000)]);
    const names = ["甲", "乙", "丙", "丁", "戊"];
    const root = folder({
      "data.yaml": bodyOf(names.map((name) => `![会场](${name}.png)`).join("\n\n    ")),
      ...Object.fromEntries(names.map((name) => [`${name}.png`, large])),
    });
    const { status, stdout } = await gov(["validate", "--reporter", "short"], root);
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}.*/g)).toEqual(["GR5005 到这一张为止，图片合计太大：乙.png。"]);
  });

  test("of another kind is told at once, however large its contents are", async () => {
    const box = (name: string, data: Uint8Array) => {
      const head = Buffer.from(`\0\0\0\0${name}`, "latin1");
      head.writeUInt32BE(data.length + 8);
      return Buffer.concat([head, data]);
    };
    const sizes = Buffer.alloc(18_000_000, box("ispe", new Uint8Array(12)));
    const meta = box("meta", Buffer.concat([Buffer.alloc(4), box("iprp", box("ipco", sizes))]));
    const { status, stdout } = await validate(
      Buffer.concat([box("ftyp", Buffer.from("heic\0\0\0\0")), meta]),
    );
    expect(status).toBe(1);
    expect(stdout.match(/GR\d{4}/g)).toEqual(["GR5005"]);
  });

  test("of either kind is fine whatever its name says", async () => {
    for (const picture of [png(40, 30), JPEG]) expect((await validate(picture)).stdout).toBe("");
  });

  test("stored on its side is a warning with the way out", async () => {
    const { status, stdout } = await validate(turned);
    expect(status).toBe(0);
    expect(stdout).toContain("warning GR5009");
  });
});
