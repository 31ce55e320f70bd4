import { describe, expect, it } from "vitest";
import { joinedFor, type Printer, withContactsWhole } from "../../../src/emit/docx/no-break.js";

const printed = (text: string, printer: Printer, room?: number) =>
  joinedFor(printer, withContactsWhole(text, room)).replaceAll("\u2060", "|");

describe("contacts on their line", () => {
  it("are joined as each program knows it", () => {
    const text = "电话0591-87881144，见http://a.gov.cn/x。";
    const hyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';
    expect(printed(text, "word")).toBe(`电话0591${hyphen}87881144，见http://a.gov.cn/x。`);
    expect(printed(text, "libreOffice")).toBe("电话0591|-|87881144，见http|:||/||/|a|.|gov|.|cn|/|x。");
    expect(printed("(0591) 8788 1144", "word")).toBe("(0591)\u00a08788\u00a01144");
  });

  it("are whole whatever marks they hold, and part from what stands before and behind them", () => {
    expect(printed("、（0591）87881146。", "libreOffice")).toBe("、（|0591|）|87881146。");
    expect(printed("0591—87881144转801／", "libreOffice")).toBe("0591|—|87881144|转|801／");
    expect(printed("8:30-12:00", "libreOffice")).toBe("8|:|30|-|12|:|00");
  });

  it("leave other hyphens alone", () => {
    for (const text of ["2013-2015", "COVID-19", "a - b"]) {
      expect(printed(text, "word")).toBe(text);
      expect(printed(text, "libreOffice")).toBe(text);
    }
  });

  it("are broken where they are longer than the line, a web address behind its host", () => {
    const url = `http://www.a.gov.cn/${"long-path/".repeat(8)}`;
    expect(printed(url, "word")).toBe(url);
    expect(printed(url, "libreOffice")).toBe(
      url.replace("http://www.a.gov.cn/", "http|:||/||/|www|.|a|.|gov|.|cn|/"),
    );
    expect(printed("zwgk-office@example.gov.cn", "word", 8)).toBe("zwgk-office@example.gov.cn");
  });
});
