import { MINIMAL } from "./files.js";

/** A report of an organ, with some of its passages replaced. */
export function organ(name: string, ...changes: [from: string, to: string][]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`not in the text: ${from}`);
      return text.replace(from, () => to);
    },
    MINIMAL.replace("某省科学技术厅", name),
  );
}

/** Three organs of a county, 信息处理费 with two of them. */
export const ORGANS = {
  "各局/财政局.yaml": organ("某县财政局", ["amount: 27.948692", "amount: 0.1"]),
  "各局/公安局.yaml": organ(
    "某县公安局",
    ["amount: 27.948692", "amount: 0.2"],
    ["repealed: 0, inForce: 90", "repealed: { value: 55, remark: 含自然失效29件 }, inForce: 90"],
    ["  body: 未收取", "  processingFee: { notices: 1, noticedAmount: 880, collected: 0 }\n  body: 未收取"],
  ),
  "各局/城关镇.yaml": organ(
    "某县城关镇人民政府",
    ["decisions: 9 }", "decisions: 1200 }"],
    [
      "  body: 未收取",
      "  processingFee: { byAgency: [ { name: 甲所, notices: 1, noticedAmount: 1080.50 }, { name: 乙所, notices: 0 } ] }\n  body: 未收取",
    ],
  ),
};
