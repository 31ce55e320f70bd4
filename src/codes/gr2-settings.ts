/** The settings file. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR2021 = defineCode({
  code: "GR2021",
  severity: "error",
  title: { "zh-CN": "配置只改警告的级别", en: "Settings change the level of warnings only" },
  why: {
    "zh-CN":
      "gov-report.config.yaml 的 severity 可以把警告改为 off、info、warning，也可以提为 error；错误不能关。",
    en: "severity in gov-report.config.yaml sets warnings to off, info or warning, or raises them to error; errors cannot be switched off.",
  },
  clause: "gov-report",
  wrong: { scene: "gov-report.config.yaml\n  severity: { GR3001: off }" },
  right: { scene: "gov-report.config.yaml\n  severity: { GR6001: off }" },
  message: {
    "zh-CN": (a: { code: string }) =>
      say(`${a.code} 是错误，级别不能改。`, "只有警告可以改为 off、info、warning 或 error"),
    en: (a) =>
      say(
        `${a.code} is an error, whose level cannot be changed.`,
        "Only warnings can be off, info, warning or error",
      ),
  },
});

export const GR2024 = defineCode({
  code: "GR2024",
  severity: "error",
  title: { "zh-CN": "配置所沿用的文件不绕圈", en: "Settings extend other ones, not themselves" },
  why: {
    "zh-CN": "extends 沿用另一个配置文件，那个文件可以再沿用别的，最多八层，不能绕回来。",
    en: "extends takes over another settings file, which may extend one itself: eight of them at most, and none twice.",
  },
  clause: "gov-report",
  wrong: { scene: "gov-report.config.yaml\n  extends: gov-report.config.yaml" },
  right: { scene: "gov-report.config.yaml\n  extends: ../gov-report.config.yaml" },
  message: {
    "zh-CN": (a: { file: string }) =>
      say(`沿用 ${a.file}，绕回了自己，或者超过了八层。`, "沿用上级的配置文件，或者删去 extends"),
    en: (a) =>
      say(
        `Extending ${a.file} leads back, or further than eight files.`,
        "Extend the settings of the office above, or delete extends",
      ),
  },
});
