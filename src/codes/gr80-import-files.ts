/** Documents and pages that `import` cannot take over, whole or in part. */

import type { Language } from "../diagnostics/language.js";
import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface UnreadableFile {
  reason:
    | "notAReport"
    | "empty"
    | "scanned"
    /** A .pdf without a character or a picture. */
    | "blank"
    | "noCharacters"
    /** The page has no reader of .pdf. */
    | "pdfNotHere"
    | "pictureTables"
    | "encrypted"
    | "openDocument"
    | "webArchive"
    | "mail"
    | "richText"
    | "oldWord"
    | "broken"
    | "brokenPdf"
    | "cutOff"
    | "tooLarge"
    | "unsafe"
    | "encoding"
    | "tooDeep"
    | "noTables";
}

export const GR8001 = defineCode({
  code: "GR8001",
  severity: "error",
  title: { "zh-CN": "要导入的文件能打开", en: "The file to import can be opened" },
  why: {
    "zh-CN":
      "可以导入 .docx、有文字的 .pdf、网页（.html、.mht）和填好的 .xlsx 表单，装有LibreOffice的电脑还可以导入 .doc、.wps、.rtf、.odt；扫描的 .pdf、加密、损坏、大得不合情理或者藏有不安全内容的文件不打开。",
    en: "A .docx, a .pdf with text, a web page (.html, .mht) or a filled form .xlsx, and where LibreOffice is installed .doc, .wps, .rtf and .odt; scanned .pdf and those that are encrypted, damaged, absurdly large or unsafe are not opened.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "gov-report import 年报.doc" },
  right: { scene: "gov-report import 年报.docx" },
  message: {
    "zh-CN": (a: UnreadableFile) => say(...UNREADABLE["zh-CN"][a.reason]),
    en: (a) => say(...UNREADABLE.en[a.reason]),
  },
});

export const GR8008 = defineCode({
  code: "GR8008",
  severity: "warning",
  title: { "zh-CN": "报告的各项内容都能找到", en: "Everything a report needs is found" },
  why: { "zh-CN": "没有找到的在数据文件里写“待填”。", en: "What was not found is 待填 in the data file." },
  clause: "gov-report 导入",
  wrong: { scene: "文档里没有“五、存在的主要问题及改进情况”" },
  right: { scene: "文档里有“五、存在的主要问题及改进情况”和它的正文" },
  message: {
    "zh-CN": (a: { label: string }) => say(`没有找到${a.label}。`, "对照原报告，把数据文件里的“待填”填好"),
    en: (a) => say(`${a.label} was not found.`, "Fill in what is 待填 in the data file"),
  },
});

export const GR8009 = defineCode({
  code: "GR8009",
  severity: "warning",
  title: { "zh-CN": "图片都读入了", en: "Every picture is taken over" },
  why: {
    "zh-CN": "文档里的PNG、JPEG图片存到数据文件旁边；网页上的图片和其他格式的不读入。",
    en: "PNG and JPEG pictures of a document are saved beside the data file; those of web pages and other formats are not.",
  },
  clause: "gov-report 导入",
  wrong: { scene: '<img src="https://…/现场.jpg">' },
  right: { scene: "文档里插入的现场.jpg" },
  message: {
    "zh-CN": (a: LeftOutPictures) =>
      a.pages
        ? say(
            `PDF里的${a.pages.length}幅图片没有读入（第${pagesIn(a.pages).join("、")}页）。`,
            "图片里的文字和表格要照着填写；需要图片的，从PDF里复制出来存为PNG或JPEG，放在数据文件旁边再引用",
          )
        : say(`图片没有读入（${a.found}）。`, "需要的，另存为PNG或JPEG，放在数据文件旁边再引用"),
    en: (a) =>
      a.pages
        ? say(
            `Pictures of the PDF were left out: ${a.pages.length}, on page ${pagesIn(a.pages).join(", ")}.`,
            "Type what words and tables they show; copy those that are wanted out of the PDF as PNG or JPEG beside the data file and refer to them",
          )
        : say(
            `A picture was left out (${a.found}).`,
            "Save it as PNG or JPEG beside the data file and refer to it",
          ),
  },
});

export const GR8011 = defineCode({
  code: "GR8011",
  severity: "warning",
  title: { "zh-CN": "PDF里的字都读得出", en: "Every character of a PDF can be read" },
  why: {
    "zh-CN": "PDF的字体可以不说明每个字是什么字；这样的字读作“\ufffd”，其中的数也没有核对。",
    en: "A font of a PDF need not say what characters it shows; these are read as “\ufffd”, and figures among them are not checked.",
  },
  clause: "gov-report 导入",
  wrong: { scene: "从PDF里复制出来的字有几个是乱码" },
  right: { scene: "从PDF里复制出来的字都是原来的字" },
  message: {
    "zh-CN": (a: { pages: readonly number[] }) =>
      say(
        `PDF里有${a.pages.length}个字读不出，没有核对（第${pagesIn(a.pages).join("、")}页），它们的字体没有说明是什么字。`,
        "找到生成它的Word文档再检查、导入；没有的，对照原报告核对这几页的文字和数，导入的数据文件里改掉“\ufffd”",
      ),
    en: (a) =>
      say(
        `Characters of the PDF that cannot be read and were not checked: ${a.pages.length}, on page ${pagesIn(a.pages).join(", ")}. Their fonts do not say what they are.`,
        "Take the Word document it was made of; without it, check the text and figures of these pages against the report, and replace each “\ufffd” in the data file",
      ),
  },
});

/** A picture by its address or kind, or those of a .pdf by the page of each. */
export interface LeftOutPictures {
  found: string;
  pages?: readonly number[];
}

function pagesIn(pages: readonly number[]): number[] {
  return [...new Set(pages)];
}

/** What is wrong with the document, and the way out. */
const UNREADABLE: Record<Language, Record<UnreadableFile["reason"], [string, string]>> = {
  "zh-CN": {
    notAReport: ["认不出是什么文件。", "可以导入 .docx、.pdf、.html 和填好的 .xlsx 表单"],
    empty: ["文件是空的，一个字节也没有。", "多半是没有保存完或者没有传完整；重新保存或者请对方再发一次"],
    scanned: [
      "这个PDF的页面是扫描的图片，里面没有文字，无法读取。",
      "找到生成它的Word文档；没有的，用WPS或Word识别文字后“另存为” .docx，并逐格核对",
    ],
    blank: [
      "这个PDF里没有文字，也没有图片：页面是空白的，或者文字转成了图形，无法读取。",
      "确认是不是选错了文件；文字转成了图形的，找到生成它的Word文档，没有的用WPS或Word识别文字后“另存为” .docx，并逐格核对",
    ],
    noCharacters: [
      "这个PDF的字体没有说明每个字是什么字（从中复制出来是乱码），无法读取。",
      "找到生成它的Word文档；没有的，用WPS或Word识别文字后“另存为” .docx，并逐格核对",
    ],
    pictureTables: [
      "这个PDF里没有找到年度报告的三张表格，它们可能是图片，图片里的数无法读取。",
      "找到生成它的Word文档；没有的，用WPS或Word识别文字后“另存为” .docx，并逐格核对",
    ],
    pdfNotHere: ["这一页读不了PDF。", "用Word文档、网页或者填报表；要核对PDF，用gov-report的命令"],
    encrypted: ["这个PDF加了密码，没有读取。", "去掉密码后再试"],
    openDocument: ["是OpenDocument文件（.odt、.ods），没有读取。", "用打开它的程序“另存为” .docx 或 .xlsx"],
    webArchive: [
      "是单个文件网页（.mht），里面的网页读不出来。",
      "用浏览器或Word打开，“另存为”网页（.html）或 .docx",
    ],
    mail: ["是电子邮件（.eml），里面没有写着报告。", "打开邮件，把附件里的报告存下来，再用那个文件"],
    richText: ["是RTF文件（.rtf），没有读取。", "用Word或WPS打开，“另存为” .docx"],
    oldWord: ["是旧的Word文档（.doc）或者加了密码的文件，无法读取。", "去掉密码，用Word或WPS“另存为” .docx"],
    broken: ["文件已损坏，无法读取。", "用Word或WPS打开，“另存为” .docx 后再试"],
    brokenPdf: [
      "这个PDF已损坏，读不全，没有读取。",
      "多半是没有下载完或者没有传完整；重新下载或者请对方再发一次，还不行的，找到生成它的Word文档",
    ],
    cutOff: [
      "网页到表格的一行中间就断了，后面的内容都没有，没有读取。",
      "多半是没有保存完或者没有传完整；用浏览器打开原网页重新保存，或者请对方再发一次",
    ],
    tooLarge: [
      "文件太大或者内容太多，超过了一份报告可能有的。",
      "确认是不是选错了文件；图片大的先压缩，别的把报告的正文和表格复制到新文档里再试",
    ],
    unsafe: ["文件里有不安全的内容，没有打开。", "用Word或WPS打开，“另存为” .docx 后再试"],
    encoding: ["认不出网页的编码。", "用浏览器打开，另存为UTF-8编码的网页"],
    tooDeep: ["内容一层套一层，太深了，无法读取。", "确认是不是选错了文件；把报告正文复制到新文档里再试"],
    noTables: ["没有找到年度报告的三张表格。", "确认是不是选错了文件；图片形式的表格无法读取"],
  },
  en: {
    notAReport: [
      "This is no file that can be imported.",
      "Give a .docx, a .pdf, an .html or a filled form .xlsx",
    ],
    empty: [
      "The file is empty, without a single byte.",
      "It was probably not saved or sent in full; save it again or ask for it again",
    ],
    scanned: [
      "The pages of this PDF are scanned pictures without any text, and cannot be read.",
      "Take the Word document it was made of, or have WPS or Word recognize its text, save it as .docx and check every cell",
    ],
    blank: [
      "This PDF has no text and no picture: its pages are blank, or its characters were turned into shapes, and it cannot be read.",
      "Check that it is the right file; where it shows text, take the Word document it was made of, or have WPS or Word recognize its text, save it as .docx and check every cell",
    ],
    noCharacters: [
      "The fonts of this PDF do not say what characters they show (what is copied from it is garbled), and it cannot be read.",
      "Take the Word document it was made of, or have WPS or Word recognize its text, save it as .docx and check every cell",
    ],
    pictureTables: [
      "The three tables of an annual report are not in the text of this PDF; they may be pictures, which cannot be read.",
      "Take the Word document it was made of, or have WPS or Word recognize its text, save it as .docx and check every cell",
    ],
    pdfNotHere: [
      "PDF files cannot be read on this page.",
      "Use a Word document, a web page or the form; the command line reads PDF files too",
    ],
    encrypted: ["This PDF has a password and was not read.", "Take the password off and try again"],
    openDocument: [
      "This is an OpenDocument file (.odt, .ods), which is not read.",
      "Save it as .docx or .xlsx in the program that opens it",
    ],
    webArchive: [
      "This is a web archive (.mht), and no page can be read in it.",
      "Open it in a browser or in Word, and save it as .html or .docx",
    ],
    mail: [
      "This is an e-mail (.eml) without a report in its text.",
      "Open it, save the report that is attached, and take that file",
    ],
    richText: [
      "This is an RTF file (.rtf), which is not read.",
      "Open it in Word or WPS and save it as .docx",
    ],
    oldWord: [
      "This is an old Word document (.doc) or a file with a password, and cannot be read.",
      "Take the password off, and save it as .docx in Word or WPS",
    ],
    broken: [
      "The file is damaged and cannot be read.",
      "Open it in Word or WPS, save it as .docx and try again",
    ],
    brokenPdf: [
      "This PDF is damaged, cannot be read as a whole, and was not read.",
      "It was probably not downloaded or sent in full; get it again, or else take the Word document it was made of",
    ],
    cutOff: [
      "The page ends in the middle of a table's row, lacks all that follows, and was not read.",
      "It was probably not saved or sent in full; open the page in a browser and save it again, or ask for it again",
    ],
    tooLarge: [
      "The file is larger, or has more in it, than any report.",
      "Check that it is the right file; make large pictures smaller, or else copy the report's text and tables into a new document",
    ],
    unsafe: [
      "The file holds something unsafe and was not opened.",
      "Open it in Word or WPS, save it as .docx and try again",
    ],
    encoding: ["The encoding of the page is unknown.", "Open it in a browser and save it as UTF-8"],
    tooDeep: [
      "What is in it is nested too deep to be read.",
      "Check that it is the right file, or copy the report into a new document",
    ],
    noTables: [
      "The three tables of an annual report are not in it.",
      "Check that it is the right file; tables that are pictures cannot be read",
    ],
  },
};
