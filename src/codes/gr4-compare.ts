/** Reports that are compared: by `compare`, and with last year's by every check. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR4005 = defineCode({
  code: "GR4005",
  severity: "warning",
  title: { "zh-CN": "比较的报告是同一个机关的", en: "The reports compared are of one agency" },
  why: {
    "zh-CN":
      "几年的报告（比较的，或者本年的与上一年的）写的机关全称不同，可能拿错了文件，也可能是机关改了名称。",
    en: "The reports of several years, or this year's and last year's, name different agencies: a wrong file, or an agency that was renamed.",
  },
  clause: "gov-report compare",
  wrong: { scene: "gov-report compare 财政局2021.yaml 水利局2022.yaml" },
  right: { scene: "gov-report compare 财政局2021.yaml 财政局2022.yaml" },
  message: {
    "zh-CN": (a: { agencies: { year: number; name: string }[] }) =>
      say(
        `所比较的报告不是同一个机关的：${a.agencies.map(({ year, name }) => `${year}年${name}`).join("，")}。`,
        "核对文件；机关改了名称的，不必处理",
      ),
    en: (a) =>
      say(
        `The reports compared are not of one agency: ${a.agencies.map(({ year, name }) => `${year} ${name}`).join(", ")}.`,
        "Check the files; nothing is to be done where the agency was renamed",
      ),
  },
});
