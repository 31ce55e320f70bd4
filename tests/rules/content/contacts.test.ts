import { describe, expect, test } from "vitest";
import { compile } from "../../../src/index.js";
import { MINIMAL, replaced } from "../../support/files.js";

const found = (contact: string) => {
  const text = replaced(MINIMAL, "kind: department }", `kind: department, contact: { ${contact} } }`);
  return compile({ name: "data.yaml", bytes: new TextEncoder().encode(text) })
    .diagnostics.filter(({ code }) => code === "GR7020")
    .map(({ place, args }) => [place.pointer.split("/").at(-1), (args as { fault: string }).fault]);
};

describe("GR7020", () => {
  test.each([
    ['postcode: "10010"', "postcode", "lostZero"],
    ['postcode: "3500033"', "postcode", "postcode"],
    ["postcode: 福州350003", "postcode", "postcode"],
    ["website: kjt.fujian.gov.cn", "website", "website"],
    ["website: 见省厅网站", "website", "website"],
    ["email: kjt#fujian.gov.cn", "email", "email"],
    ["email: kjt@fujian", "email", "email"],
    ['phone: "59187869628"', "phone", "lostZero"],
    ['phone: "1012345678"', "phone", "lostZero"],
    ['fax: "59187869628"', "fax", "lostZero"],
  ])("%s", (contact, kind, fault) => {
    expect(found(contact)).toEqual([[kind, fault]]);
  });

  test.each([
    'postcode: "010010"',
    'postcode: "350003"',
    'website: "https://www.gov.cn/"',
    'website: "HTTP://kjt.fujian.gov.cn"',
    'phone: "0591-87869628"',
    'phone: "059187869628"',
    'phone: "87869628"',
    'phone: "13800138000"',
    'phone: "4001234567"',
    'phone: "12345"',
    'phone: "0591-87869628、87869629"',
    'email: "a@b.gov.cn、c@d.cn"',
    "address: 某路1号",
  ])("%s is silent", (contact) => {
    expect(found(contact)).toEqual([]);
  });
});
