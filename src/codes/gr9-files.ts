/** Files that are read and written. */

import { defineCode } from "./code.js";
import { megabytes } from "./megabytes.js";
import { say } from "./message.js";
import { fileArgument } from "./shell-argument.js";

export interface UnreadableFile {
  file: string;
  reason:
    | "missing"
    /** Its name has bytes that are no UTF-8. */
    | "badName"
    | "brokenLink"
    /** Links that lead back to themselves. */
    | "circle"
    | "unreadable"
    /** Chosen or dropped in a browser, which tells no more. */
    | "notGiven"
    | "folder"
    | "isFolder"
    | "notAFile"
    /** The same, where a report to be checked was meant. */
    | "notAReportFile"
    | "tooLarge"
    | "notAlone"
    | "noNames"
    | "tooManyNames"
    | "notFixable"
    | "notADataFile"
    | "tablesAlone";
  /** Bytes that may be read, and that are there; names that a list may have. */
  maximum?: number;
  actual?: number;
  /** How many more names are missing, which are not told one by one. */
  others?: number;
  /** The folder or pattern that it was found by: it stops no command, the others are read. */
  foundBy?: string;
}

export const GR9001 = defineCode({
  code: "GR9001",
  severity: "error",
  title: { "zh-CN": "文件能读取", en: "Files can be read" },
  why: {
    "zh-CN":
      "命令里写的文件不存在、没有权限，或者文件夹里没有报告时，退出码为2。文件夹里有读不了的文件时，其余的照常读取，退出码也是2。",
    en: "A file of the command that is missing or unreadable, or a folder without data files, ends in exit code 2. Where a folder has a file that cannot be read the others are read, and the exit code is 2 too.",
  },
  clause: "gov-report 命令行",
  wrong: { scene: "gov-report build 数椐.yaml（没有这个文件）" },
  right: { scene: "gov-report build data.yaml" },
  message: {
    "zh-CN": (a: UnreadableFile) => {
      const what: Record<typeof a.reason, [string, string]> = {
        missing: [
          a.others ? `找不到 ${a.file}，另有${a.others}个名称也找不到或者读不了。` : `找不到 ${a.file}。`,
          "核对路径和文件名",
        ],
        badName: [`${a.file} 的文件名不是UTF-8编码的，读不出来。`, "给文件改一个名称，再运行一次"],
        brokenLink: [
          `${a.file} 是链接，它指向的文件不存在。`,
          "让链接指向要读取的文件，或者写那个文件的名称",
        ],
        circle: [`${a.file} 的链接绕成了圈，到不了文件。`, "让链接指向要读取的文件，或者写那个文件的名称"],
        unreadable: [
          a.others ? `${a.file} 无法读取，另有${a.others}个名称也找不到或者读不了。` : `${a.file} 无法读取。`,
          "检查文件权限",
        ],
        notGiven: [
          `${a.file} 读不了：是文件夹，或者文件已经移走、正被别的程序占用。`,
          "是文件夹的，打开它，选上里面的文件；是文件的，关闭占用它的程序，或者复制到桌面再选",
        ],
        folder: [
          `文件夹 ${a.file} 里没有数据文件，也没有别的格式的报告。`,
          "核对路径；下面各级文件夹里的，加上 --recursive",
        ],
        isFolder: [`${a.file} 是文件夹，这里要写一个文件。`, "写明文件夹里的哪一个文件"],
        notAFile: [`${a.file} 是设备、管道一类，不是普通文件，没有读取。`, "先存成普通文件"],
        notAReportFile: [
          `${a.file} 是设备、管道一类，不是普通文件，没有读取。`,
          "先存成普通文件；从管道来的数据用 gov-report validate - 核对",
        ],
        tooLarge: [
          `${a.file} 有${a.actual === undefined ? "" : `${megabytes(a.actual)}，`}超过了${megabytes(a.maximum ?? 0)}，没有读取。`,
          "核对是不是选错了文件",
        ],
        noNames: [`${a.file} 里没有文件名。`, "每行写一个文件、文件夹或者通配符"],
        tooManyNames: [`${a.file} 里的文件名超过了${a.maximum}个，没有读取。`, "写文件夹，或者分成几个名单"],
        notFixable: ["标准输入（-）里的内容不能用 --fix 改。", "给出文件名"],
        notADataFile: [
          `${a.file} 不是数据文件，只能核对（validate）、对比（compare）和汇总（aggregate）。`,
          `先转成数据文件：gov-report import ${fileArgument(a.file, "文件")}`,
        ],
        tablesAlone: [
          `${a.file} 只有三张表，生成不了报告。`,
          `生成报告用原来的数据文件或者填报表；没有的，先转成数据文件再补上文字：gov-report import ${fileArgument(a.file, "文件")}`,
        ],
        notAlone: ["标准输入（-）不能与别的文件一起核对。", "分两次运行"],
      };
      return say(...what[a.reason]);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        missing: [
          a.others ? `There is no ${a.file}, nor are ${a.others} more.` : `There is no ${a.file}.`,
          "Check path and name",
        ],
        badName: [
          `The name of ${a.file} is not in UTF-8, so that it cannot be read.`,
          "Rename the file and run this again",
        ],
        brokenLink: [
          `${a.file} is a link to a file that is not there.`,
          "Let the link lead to the file, or name that file",
        ],
        circle: [
          `The links of ${a.file} lead in a circle and to no file.`,
          "Let the link lead to the file, or name that file",
        ],
        unreadable: [
          a.others
            ? `${a.file} cannot be read, nor can ${a.others} more names.`
            : `${a.file} cannot be read.`,
          "Check its permissions",
        ],
        notGiven: [
          `${a.file} cannot be read: it is a folder, was moved away, or another program holds it.`,
          "Open a folder and choose the files in it; close the program that holds a file, or copy it to the desktop and choose the copy",
        ],
        folder: [
          `There is no data file (*.yaml, *.yml) in ${a.file}, nor a report of another kind.`,
          "Check the path; for folders below it add --recursive",
        ],
        isFolder: [`${a.file} is a folder; a file is wanted here.`, "Name the file in it"],
        notAFile: [
          `${a.file} is a device, a pipe or the like, no ordinary file; it was not read.`,
          "Save it as an ordinary file first",
        ],
        notAReportFile: [
          `${a.file} is a device, a pipe or the like, no ordinary file; it was not read.`,
          "Save it as a file first; what comes from a pipe is checked with gov-report validate -",
        ],
        tooLarge: [
          `${a.file} has ${a.actual === undefined ? "" : `${megabytes(a.actual)}, `}more than ${megabytes(a.maximum ?? 0)}; it was not read.`,
          "See whether it is the right file",
        ],
        noNames: [`${a.file} names no file.`, "Write a file, a folder or a glob on each line"],
        tooManyNames: [
          `${a.file} names more than ${a.maximum} files; none was read.`,
          "Name folders, or make several lists",
        ],
        notFixable: ["--fix cannot mend standard input (-).", "Name the file"],
        notADataFile: [
          `${a.file} is no data file: it can be validated, compared and summed up, but not built or mended.`,
          `Make one of it: gov-report import ${fileArgument(a.file, "FILE")}`,
        ],
        tablesAlone: [
          `${a.file} holds the three tables alone, of which no report can be made.`,
          `Build the data file or the form it was made of, or make a data file and add the text: gov-report import ${fileArgument(a.file, "FILE")}`,
        ],
        notAlone: ["Standard input (-) cannot be checked together with files.", "Run it twice"],
      };
      return say(...what[a.reason]);
    },
  },
});

export interface UnwritableFile {
  file: string;
  reason:
    | "folder"
    | "denied"
    | "full"
    | "busy"
    | "readOnly"
    | "notAFolder"
    | "exists"
    | "input"
    | "changed"
    | "written"
    | "notAFile"
    | "noReader"
    | "other";
  /** A manifest that is missing: how many outputs stand without it. */
  made?: number;
}

export const GR9002 = defineCode({
  code: "GR9002",
  severity: "error",
  title: { "zh-CN": "文件能写入", en: "Files can be written" },
  why: {
    "zh-CN": "文件正在Word、WPS或Excel里打开、没有权限、磁盘已满时不能写入；原来的文件保持不变。",
    en: "An output that is open elsewhere, not permitted, or on a full disk is not written; what was there stays.",
  },
  clause: "gov-report 命令行",
  wrong: { scene: "data.docx 正在Word里打开时运行 gov-report build" },
  right: { scene: "关闭Word以后再运行" },
  message: {
    "zh-CN": (a: UnwritableFile) => {
      const what: Record<typeof a.reason, [string, string]> = {
        folder: ["那里已有同名的文件夹", "移走文件夹，或者换一个文件名"],
        denied: [
          "没有写入权限，或者文件正在Word、WPS、Excel里打开",
          "关闭打开的文件，检查文件夹权限，或者写到别的文件夹",
        ],
        full: ["磁盘空间不够", "清出空间后再生成"],
        busy: ["文件正被别的程序使用", "关闭打开它的程序后再生成"],
        readOnly: ["所在的磁盘是只读的", "写到别的磁盘"],
        exists: ["那里已有同名的文件", "换一个文件名；要覆盖的，加上 --force"],
        notAFolder: ["路径中间有一段不是文件夹", "核对写出的路径"],
        input: ["它是要读取的文件之一", "换一个文件名"],
        written: ["它也是这次要写的另一个文件", "换一个文件名"],
        changed: ["核对期间这个文件被改动了", "再运行一次"],
        notAFile: ["那里是设备、管道一类，不是普通文件", "换一个文件名"],
        noReader: ["没有程序在读这个管道", "先启动读取管道的程序，再运行"],
        other: ["系统不允许", "核对路径、权限和磁盘，或者写到别的文件夹"],
      };
      const [reason, hint] = what[a.reason];
      const made = a.made === undefined ? "" : `这次生成的${a.made}个文件已经写好，只缺清单。`;
      return say(`${a.file} 无法写入：${reason}。${made}`, hint);
    },
    en: (a) => {
      const what: Record<typeof a.reason, [string, string]> = {
        folder: ["a folder has that name", "Move it, or choose another name"],
        denied: [
          "no permission, or it is open in Word, WPS or Excel",
          "Close it, check the folder's permissions, or write into another folder",
        ],
        full: ["the disk is full", "Make room and build again"],
        busy: ["another program is using it", "Close that program and build again"],
        readOnly: ["the disk is read-only", "Write to another disk"],
        exists: ["a file of that name is there", "Choose another name, or overwrite it with --force"],
        notAFolder: ["a part of its path is not a folder", "Check the path of the output"],
        input: ["it is one of the files to be read", "Take another name"],
        written: ["it is another file that is written in this run", "Take another name"],
        changed: ["it was changed while it was being checked", "Run the command again"],
        notAFile: ["a device, a pipe or the like is there, no ordinary file", "Choose another name"],
        noReader: ["no program reads this pipe", "Start the program that reads it, then run this again"],
        other: ["the system refused", "Check path, permissions and disk, or write into another folder"],
      };
      const [reason, hint] = what[a.reason];
      const made =
        a.made === undefined
          ? ""
          : ` The ${a.made} outputs of this run are written; only the manifest is missing.`;
      return say(`${a.file} cannot be written: ${reason}.${made}`, hint);
    },
  },
});

/** `also`: the other files that clash in the same way; `titled`: they are named by the reports' titles. */
export interface ClashingOutputs {
  file: string;
  inputs: string[];
  also?: string[];
  titled?: true;
}

export const GR9004 = defineCode({
  code: "GR9004",
  severity: "error",
  title: { "zh-CN": "两个输入不写同一个文件", en: "No two inputs write one file" },
  why: {
    "zh-CN": "在写任何文件之前就停下，退出码为2。",
    en: "Told before anything is written; exit code 2.",
  },
  clause: "gov-report 命令行",
  wrong: { scene: "gov-report build a/data.yaml b/data.yaml --out-dir 申报" },
  right: { scene: "gov-report build a/data.yaml b/data.yaml --out-dir 申报 --official-names" },
  message: {
    "zh-CN": (a: ClashingOutputs) =>
      say(
        `${a.inputs.join("和")}都要写到 ${[a.file, ...(a.also ?? [])].join("、")}。`,
        `用 --out-dir 分别指定文件夹，或者${a.titled ? "在数据文件里用 title 写不同的标题" : "改名"}`,
      ),
    en: (a) =>
      say(
        `${a.inputs.join(" and ")} would both be written to ${[a.file, ...(a.also ?? [])].join(", ")}.`,
        `Give them different folders with --out-dir, or other ${a.titled ? "titles (key title)" : "names"}`,
      ),
  },
});
