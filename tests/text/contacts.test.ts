import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { contactsIn } from "../../src/text/contacts.js";

const found = (text: string) =>
  contactsIn(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe("contacts in a text", () => {
  test.each([
    ["电话：0591-87881144，传真：0591-8788-1145。", "phone 0591-87881144", "phone 0591-8788-1145"],
    ["拨打(0591) 8788 1144转801", "phone (0591) 8788 1144转801"],
    ["热线0591-12345、（0591）12333", "phone 0591-12345", "phone （0591）12333"],
    ["0591-87881144分机8001转办", "phone 0591-87881144分机8001"],
    ["（0591）87881144或010－62770001", "phone （0591）87881144", "phone 010－62770001"],
    ["+86-591-8788-1144、010-12345678-801", "phone +86-591-8788-1144", "phone 010-12345678-801"],
    ["400-800-8820、13905911234", "phone 400-800-8820", "phone 13905911234"],
    ["电话：87881144、87881145-802", "phone 87881144", "phone 87881145-802"],
    ["邮箱a-b.c@x-y.gov.cn.", "email a-b.c@x-y.gov.cn"],
    ["见http://a.gov.cn/x-1/.，www.b.gov.cn。", "url http://a.gov.cn/x-1/", "url www.b.gov.cn"],
  ])("%s", (text, ...contacts) => {
    expect(found(text)).toEqual(contacts);
  });

  test.each([
    "2013-2015年",
    "2022-01-18",
    "12345热线受理1234567件",
    "热线1234567件",
    "共13905911234元",
    "第0591号",
    "ISO/IEC 27001:2013",
    "收费027.948692万元",
    "a@b",
    "http://",
  ])("%s is none", (text) => {
    expect(found(text)).toEqual([]);
  });

  test("lie in order and apart in any text", () => {
    const piece = fc.constantFrom(
      "0591",
      "-",
      "87881144",
      "@",
      "a.cn",
      "http://",
      "（",
      "）",
      " ",
      "电话",
      "+86",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        let last = 0;
        for (const { start, end } of contactsIn(pieces.join(""))) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
      }),
    );
  });
});
