/** The command line, and the program's own failures. */

import { defineCode } from "./code.js";
import { say } from "./message.js";
import { type UsageArgs, usageMessage } from "./usage/usage.js";

export const GR9003 = defineCode({
  code: "GR9003",
  severity: "error",
  title: { "zh-CN": "程序自身没有出错", en: "The tool itself did not fail" },
  why: {
    "zh-CN": "不是数据的问题，请报告给维护者。退出码为3。",
    en: "Not the data's fault; please report it. Exit code 3.",
  },
  clause: "gov-report",
  message: {
    "zh-CN": (a: { message: string }) =>
      say(`程序自身出错：${a.message}。`, "这不是您的数据的问题，请把数据文件和这条信息发给维护者"),
    en: (a) =>
      say(
        `The program itself failed: ${a.message}.`,
        "Your data is not at fault; please send it with this message to the maintainers",
      ),
  },
});

export const GR9005 = defineCode({
  code: "GR9005",
  severity: "error",
  title: { "zh-CN": "命令写对了", en: "The command is written right" },
  why: { "zh-CN": "选项或参数不对时退出码为2。", en: "A wrong option or argument ends in exit code 2." },
  clause: "gov-report 命令行",
  wrong: { scene: "gov-report build --format doc" },
  right: { scene: "gov-report build --format docx" },
  message: {
    "zh-CN": (a: UsageArgs) => usageMessage(a, "zh-CN"),
    en: (a) => usageMessage(a, "en"),
  },
});

/** The file took too long, or its process ended, most likely for want of memory (in MiB). */
export type GivenUp = { seconds: number } | { memory: number };

export const GR9008 = defineCode({
  code: "GR9008",
  severity: "error",
  title: {
    "zh-CN": "一个文件不能无限制地占用时间和内存",
    en: "No file takes more than a minute, or all memory",
  },
  why: {
    "zh-CN":
      "批量处理时，一个文件超过60秒没有做完，或者512 MiB内存不够用，就放弃它，其余文件照常。退出码为3。",
    en: "In a batch a file that is not done after 60 seconds, or needs more than 512 MiB of memory, is given up and the others go on. Exit code 3.",
  },
  clause: "gov-report",
  message: {
    "zh-CN": (a: GivenUp) =>
      say(
        `${"seconds" in a ? `${a.seconds}秒还没有做完` : `处理它的进程中断了，多半是${a.memory} MiB内存不够用`}，已放弃这个文件，其余文件不受影响。`,
        "这不是您的数据的问题，请把数据文件发给维护者",
      ),
    en: (a) =>
      say(
        `${"seconds" in a ? `Not done after ${a.seconds} seconds` : `Its process ended, most likely since ${a.memory} MiB of memory were not enough`}, so this file was given up; the others are not affected.`,
        "Your data is not at fault; please send the file to the maintainers",
      ),
  },
});
