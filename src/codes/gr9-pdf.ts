/** What makes the .pdf. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export const GR9009 = defineCode({
  code: "GR9009",
  severity: "error",
  title: { "zh-CN": "生成 .pdf 要有LibreOffice", en: "LibreOffice makes the .pdf" },
  why: {
    "zh-CN": "命令行找不到soffice，或者它没有写出文件；此时什么也不写。退出码为2。",
    en: "soffice is not found, or wrote no file; nothing is written then. Exit code 2.",
  },
  clause: "gov-report",
  wrong: { scene: "gov-report build --format pdf（没有安装LibreOffice）" },
  right: { scene: "gov-report build --format docx，再用Word或WPS另存为PDF" },
  message: {
    "zh-CN": (a: { reason: "missing" | "failed" }) =>
      a.reason === "missing"
        ? say(
            "生成 .pdf 要用LibreOffice，这台电脑上没有找到它。",
            "安装LibreOffice（Debian、Ubuntu：apt install libreoffice-writer），或者去掉 --format 里的pdf，用Word或WPS打开 .docx 另存为PDF",
          )
        : say(
            "LibreOffice没有生成 .pdf。",
            "先关闭打开着的LibreOffice再试；或者用Word或WPS打开 .docx 另存为PDF",
          ),
    en: (a) =>
      a.reason === "missing"
        ? say(
            "A .pdf is made by LibreOffice, which was not found on this machine.",
            "Install LibreOffice (Debian, Ubuntu: apt install libreoffice-writer), or leave pdf out of --format and save the .docx as PDF from Word or WPS",
          )
        : say(
            "LibreOffice wrote no .pdf.",
            "Close any open LibreOffice and try again, or save the .docx as PDF from Word or WPS",
          ),
  },
});

export const GR9010 = defineCode({
  code: "GR9010",
  severity: "warning",
  title: { "zh-CN": ".pdf 用的字体装齐了", en: "The fonts of the .pdf are installed" },
  why: {
    "zh-CN":
      ".pdf 里嵌入的是这台电脑上的字体，缺少的字体用别的代替，版面会略有不同。用fc-list核对，没有fc-list的系统不核对。",
    en: "A .pdf carries this machine's fonts; one that it lacks is replaced, and the page differs a little. Checked with fc-list where there is one.",
  },
  clause: "GB/T 9704-2012 5.2.2",
  wrong: { scene: "这台电脑没有仿宋、小标宋字体，gov-report build --format pdf" },
  right: { scene: "在装有这些字体的电脑上运行 gov-report build --format pdf" },
  message: {
    "zh-CN": (a: { fonts: string[] }) =>
      say(
        `这台电脑没有${a.fonts.map((font) => `“${font}”`).join("")}字体，.pdf 里用了别的字体代替。`,
        "安装这些字体后重新生成；或者把 .docx 拿到装有这些字体的电脑上另存为PDF",
      ),
    en: (a) =>
      say(
        `This machine lacks the fonts ${a.fonts.join(", ")}; the .pdf has others in their place.`,
        "Install them and build again, or save the .docx as PDF where they are installed",
      ),
  },
});
