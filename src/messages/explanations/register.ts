import type { StageCode } from "../../diagnostics/codes.js";
import type { Explanation } from "../../rules/rule.js";
import { explanation } from "./explanation.js";

const REGISTER = "gov-report 台账统计";
const TABLE = "国办公开办函〔2021〕30号 表三";

const told = (titleZh: string, titleEn: string, whyZh: string, whyEn: string, clause = REGISTER) =>
  explanation(titleZh, titleEn, whyZh, whyEn, "", "", clause);

/** GR82: what is found in the register of applications. */
export const REGISTER_FAULTS = {
  GR8201: told(
    "台账有四列：申请人类别、收到日期、办理结果、办结日期",
    "A register has four columns: applicant class, day received, outcome, day closed",
    "列标题按常见的说法认；认不出的用选项指明。几个工作表都像台账的，也要指明，不替您选。",
    "Columns are known by their usual headings, else by options. Where several sheets look like a register, you choose.",
  ),
  GR8202: told(
    "申请人类别是表三的一类",
    "The applicant class is one of table 三",
    "认表三的说法和常见的简称（个人、公司、高校、律所等）；认不出的不猜，这一件不计入。",
    "The form's words and the usual short forms are known; anything else is not guessed, and the application not counted.",
    TABLE,
  ),
  GR8203: told(
    "办理结果是表三的一项",
    "The outcome is one of table 三",
    "认表三的说法（带不带序号都可以）和常见的简称（不掌握、重复申请、信访等）；只写“不予公开”的不知道是哪一项，不猜。",
    "The form's words, with or without their numbers, and the usual short forms are known; 不予公开 alone does not say which item it is.",
    TABLE,
  ),
  GR8204: told(
    "日期看得出是哪一天",
    "A day can be read",
    "认2022-3-5、2022/3/5、2022.3.5、2022年3月5日、20220305和Excel的日期；只有月日、没有年的不猜。",
    "2022-3-5, 2022/3/5, 2022.3.5, 2022年3月5日, 20220305 and Excel's days are read; a day without its year is not guessed.",
  ),
  GR8205: told(
    "办结日期与收到日期、办理结果相符",
    "The closing day fits the day of receipt and the outcome",
    "办结不能早于收到；有结果的要有办结日期，不然不知道算哪一年的。",
    "Nothing is closed before it is received, and what has an outcome has a closing day, or its year is unknown.",
  ),
  GR8206: told(
    "不是本年度的不计入",
    "What belongs to other years is not counted",
    "上年以前办结的、下年收到的不在本年度的表里，列出来请核对。",
    "Applications closed before the year or received after it are not in its table; they are listed.",
    TABLE,
  ),
  GR8207: told(
    "登记编号不重复",
    "No application is registered twice",
    "编号相同的两行可能是同一件申请，会多算一件。",
    "Two rows of the same number may be one application, counted twice.",
  ),
  GR8208: told(
    "台账能读取",
    "The register can be read",
    "读取 .xlsx，以及UTF-8、UTF-16、GB 18030编码的 .csv。",
    "Registers are read from .xlsx, and .csv in UTF-8, UTF-16 or GB 18030.",
  ),
} satisfies Partial<Record<StageCode, Explanation>>;
