import type { StageCode } from "../../diagnostics/codes.js";
import type { Explanation } from "../../rules/rule.js";
import { explanation } from "./explanation.js";

const TABLE = "国办公开办函〔2021〕30号、〔2019〕60号 表三";

/** GR3002 and GR3003, which the rule of the balance finds together with GR3001. */
export const SUMS = {
  GR3002: explanation(
    "表三一行的总计等于自然人加五类法人或其他组织",
    "The total of a row of table 三 is the sum of its classes",
    "写了总计就要核对；总计都填全时，能断定错在哪一格。",
    "A total that is given is checked; with all of them given the wrong cell can be named.",
    "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 8 } }",
    "applications: { newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 } }",
    TABLE,
  ),
  GR3003: explanation(
    "（七）总计的每一列等于各项办理结果之和",
    "Each column of （七）总计 is the sum of the results",
    "写了（七）总计就要核对；没写的由程序计算。",
    "（七）总计 is checked where it is given, and computed where not.",
    "replace:applications.results.disclosed: { naturalPerson: 5 }",
    "applications: { results: { disclosed: { naturalPerson: 4, total: 4 } } }",
    TABLE,
  ),
} satisfies Partial<Record<StageCode, Explanation>>;

const SUBSET = "gov-report 正文写法";

/** GR5 of the narrative subset. */
export const NARRATIVE = {
  GR5001: explanation(
    "引用能取到数",
    "References can be resolved",
    "{{路径}} 从数据里取数，正文就不会与表格不一致。路径写错、除数为零、没有上一年的数据时报在引用上。",
    "{{path}} takes a figure from the data, so that the text cannot contradict the tables. Told where the path is wrong, a divisor is 0 or last year's file is missing.",
    'overview: { body: "受理申请{{applications.newlyReceived}}件。" }',
    'overview: { body: "受理申请{{applications.newlyReceived.total}}件。" }',
    "gov-report 引用",
  ),
  GR5003: explanation(
    "正文只用规定的Markdown写法",
    "Narrative uses the Markdown subset only",
    "可以用加粗、链接、列表、表格、图片、引用和小标题；HTML、代码、分隔线等公文里没有的不能用。",
    "Strong, links, lists, tables, images, quotes and headings; no HTML, code or rules, which official documents do not have.",
    "overview: { body: 有<b>重点</b>工作。 }",
    "overview: { body: 有**重点**工作。 }",
    SUBSET,
  ),
  GR5004: explanation(
    "小标题的级数合适",
    "Headings have a level that can stand there",
    "# 和 ## 是所在位置往下的两级；一之前的说明、表格前后的说明没有小标题。",
    "# and ## are the next two levels below; preamble, intro and note have none.",
    'preamble: "# 说明"',
    "preamble: 说明。",
    "GB/T 9704-2012 7.3.3",
  ),
  GR5005: explanation(
    "图片在数据文件的文件夹里，是PNG或JPEG",
    "Images are PNG or JPEG in the data file's folder",
    "图片随数据文件一起保存，不从别处或网上读取。",
    "Images are kept with the data; nothing is read from elsewhere or the web.",
    'overview: { body: "![图](no-such.png)" }',
    "overview: { body: 公开情况良好。 }",
    SUBSET,
  ),
  GR5006: explanation(
    "链接地址可以打开",
    "Links lead to the web or a mailbox",
    "用 http://、https:// 或 mailto: 开头的地址。",
    "Addresses begin with http://, https:// or mailto:.",
    'overview: { body: "见[网站](javascript:x)。" }',
    'overview: { body: "见[网站](https://www.gov.cn/)。" }',
    SUBSET,
  ),
  GR5007: explanation(
    "文字的规模在限度以内",
    "The text keeps within the limits",
    "列表和引用不超过16层；一段不超过10000个字符、200行、1000个标记，表格一行不超过200个标记；全文不超过30000段、50000行、5000行列表、引用和表格、5000个方括号、100000个标记。正常的报告远低于这些限度。",
    "Lists and quotes have 16 levels at most; a paragraph 10,000 characters, 200 lines and 1,000 signs of Markdown, a row of a table 200 signs; the whole text 30,000 paragraphs, 50,000 lines, 5,000 lines of lists, quotes and tables, 5,000 square brackets, 100,000 signs. Reports are far below.",
    `overview: { body: "${"> ".repeat(17)}深" }`,
    'overview: { body: "> 通知" }',
    SUBSET,
  ),
  GR5008: explanation(
    "图片有说明",
    "Pictures have a description",
    "方括号里的说明印在图片下面，看不见图片的人用读屏软件听的也是它。",
    "The description in the brackets is printed below the picture, and is what a screen reader reads of it.",
    // Its picture would have to lie beside the example.
    "",
    "",
    "《信息无障碍》GB/T 37668-2019",
  ),
  GR5009: explanation(
    "照片是转正的",
    "Photographs are stored upright",
    "手机拍的照片常常横着存，用一个记号（EXIF方向）注明要转多少。Word、WPS打印时不看这个记号。",
    "Phones store photographs turned, with a mark (EXIF orientation) that says how far. Word and WPS print them without it.",
    // Its picture would have to lie beside the example.
    "",
    "",
    SUBSET,
  ),
} satisfies Partial<Record<StageCode, Explanation>>;

const NONE = "year: 2022";

/** GR9: how the tool is used. Those of files and the command line cannot be shown as a data file. */
export const TOOL_FAULTS = {
  GR9001: explanation(
    "文件能读取",
    "Files can be read",
    "文件不存在、没有权限或者文件夹里没有数据文件时，退出码为2。",
    "A file that is missing or unreadable, or a folder without data files, ends in exit code 2.",
    "",
    NONE,
    "gov-report 命令行",
  ),
  GR9002: explanation(
    "文件能写入",
    "Files can be written",
    "文件正在Word、WPS或Excel里打开、没有权限、磁盘已满时不能写入；原来的文件保持不变。",
    "An output that is open elsewhere, not permitted, or on a full disk is not written; what was there stays.",
    "",
    NONE,
    "gov-report 命令行",
  ),
  GR9003: explanation(
    "程序自身没有出错",
    "The tool itself did not fail",
    "不是数据的问题，请报告给维护者。退出码为3。",
    "Not the data's fault; please report it. Exit code 3.",
    "",
    NONE,
    "gov-report",
  ),
  GR9008: explanation(
    "一个文件不能无限制地占用时间和内存",
    "No file takes more than a minute, or all memory",
    "批量处理时，一个文件超过60秒没有做完，或者512 MiB内存不够用，就放弃它，其余文件照常。退出码为3。",
    "In a batch a file that is not done after 60 seconds, or needs more than 512 MiB of memory, is given up and the others go on. Exit code 3.",
    "",
    NONE,
    "gov-report",
  ),
  GR9009: explanation(
    "生成 .pdf 要有LibreOffice",
    "LibreOffice makes the .pdf",
    "命令行找不到soffice，或者它没有写出文件；此时什么也不写。退出码为2。",
    "soffice is not found, or wrote no file; nothing is written then. Exit code 2.",
    "",
    NONE,
    "gov-report",
  ),
  GR9010: explanation(
    ".pdf 用的字体装齐了",
    "The fonts of the .pdf are installed",
    ".pdf 里嵌入的是这台电脑上的字体，缺少的字体用别的代替，版面会略有不同。用fc-list核对，没有fc-list的系统不核对。",
    "A .pdf carries this machine's fonts; one that it lacks is replaced, and the page differs a little. Checked with fc-list where there is one.",
    "",
    NONE,
    "GB/T 9704-2012 5.2.2",
  ),
  GR9004: explanation(
    "两个输入不写同一个文件",
    "No two inputs write one file",
    "在写任何文件之前就停下，退出码为2。",
    "Told before anything is written; exit code 2.",
    "",
    NONE,
    "gov-report 命令行",
  ),
  GR9005: explanation(
    "命令写对了",
    "The command is written right",
    "选项或参数不对时退出码为2。",
    "A wrong option or argument ends in exit code 2.",
    "",
    NONE,
    "gov-report 命令行",
  ),
  GR5012: explanation(
    "正文里没有给核对程序的说明和备注",
    "No comment for the checker stands inside a text",
    "在正文的文字块里，# 开头的一行是小标题，会印出来。说明和备注写在这段文字的键的上一行。",
    "Inside a text a line that begins with # is a heading and is printed. Comments and notes go above the key of the text.",
    'overview: { body: "本机关依法公开。\\n\\n# gov-report-disable-next-line GR6001 -- 照原文" }',
    'overview: { body: "本机关依法公开。" }',
    SUBSET,
  ),
  GR9006: explanation(
    "说明都有对应的警告",
    "Every answer answers something",
    "警告没有了，说明就应当删去，免得以后遮住新的问题。",
    "When its warning is gone the comment goes too, lest it hide the next one.",
    "line:# gov-report-disable-next-line GR4002 -- 理由\nfigures: { followers: 6 }",
    "figures: { followers: 6 }",
    "gov-report 说明",
  ),
  GR9007: explanation(
    "说明写明编号和理由",
    "An answer has codes and a reason",
    "写成 # gov-report-disable-next-line GR4002 -- 理由；错误不能用说明代替改正。",
    "Written # gov-report-disable-next-line GR4002 -- reason; errors cannot be answered.",
    "line:# gov-report-disable-next-line GR4002\nfigures: { followers: 6 }",
    "figures: { followers: 6 }",
    "gov-report 说明",
  ),
} satisfies Partial<Record<StageCode, Explanation>>;
