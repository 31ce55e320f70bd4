/** The settings file. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR2021 = defineCode({
  code: "GR2021",
  severity: "error",
  title: { "zh-CN": "配置只改警告的级别", en: "Settings change the level of warnings only" },
  why: {
    "zh-CN": "gov-report.config.yaml 的 severity 可以把警告改为 off、info 或 warning；错误不能关。",
    en: "severity in gov-report.config.yaml sets warnings to off, info or warning; errors cannot be switched off.",
  },
  clause: "gov-report",
  wrong: { scene: "gov-report.config.yaml\n  severity: { GR3001: off }" },
  right: { scene: "gov-report.config.yaml\n  severity: { GR6001: off }" },
  message: {
    "zh-CN": (a: { code: string }) =>
      say(`${a.code} 是错误，级别不能改。`, "只有警告可以改为 off、info 或 warning"),
    en: (a) =>
      say(
        `${a.code} is an error, whose level cannot be changed.`,
        "Only warnings can be off, info or warning",
      ),
  },
});
