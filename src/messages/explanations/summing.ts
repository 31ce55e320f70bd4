import type { StageCode } from "../../diagnostics/codes.js";
import type { Explanation } from "../../rules/rule.js";
import { explanation } from "./explanation.js";

const NONE = "year: 2022";
const SOURCE = "gov-report aggregate";

/** Of the reports that `aggregate` sums up and `compare` compares. One data file alone cannot show them. */
export const SUMMING = {
  GR3007: explanation(
    "应当汇总的机关都交了报告",
    "Every agency expected has given its report",
    "--expect 名单里的机关没有报告时，汇总数不完整，不生成文件；加 --allow-invalid 才先汇总已有的，并写明不齐全。",
    "With the report of an agency on the --expect list missing, nothing is written; --allow-invalid sums up the rest and says that it is not complete.",
    "",
    NONE,
    SOURCE,
  ),
  GR3008: explanation(
    "汇总的机关都在名单里",
    "Every agency summed up is on the list",
    "--expect 名单里没有的机关（如垂直管理机构）不应当计入；名称写得与名单不同的，改成一致。",
    "An agency that is not on the --expect list (a vertical body, say) does not belong to the sum; a name spelled otherwise is to be corrected.",
    "",
    NONE,
    SOURCE,
  ),
  GR3009: explanation(
    "每个机关只汇总一次",
    "No agency is summed up twice",
    "两份数据文件写了同一个机关全称，合计就会重复。加 --allow-invalid 时只计先给出的一份。",
    "Two data files with the same agency would count it twice. With --allow-invalid only the first is taken.",
    "",
    NONE,
    SOURCE,
  ),
  GR3010: explanation(
    "汇总的报告是同一年度的",
    "The reports summed up are on the same year",
    "不同年度、不同格式（2019年和2021年）的数不能相加。没有用 --year 指定的，以多数报告的年度为准。",
    "Figures of different years or formats (2019 and 2021) are never added up. Without --year the year of most reports counts.",
    "",
    NONE,
    SOURCE,
  ),
  GR3011: explanation(
    "汇总数填得进一格",
    "A sum fits its cell",
    "件数最多12位，金额的整数部分最多9位。超出的多半是某个机关把单位写错了。",
    "Counts have 12 digits at most, amounts nine before the point. A sum beyond that mostly comes from a wrong unit.",
    "",
    NONE,
    SOURCE,
  ),
  GR4005: explanation(
    "比较的报告是同一个机关的",
    "The reports compared are of one agency",
    "几年的数据文件写的机关全称不同，可能拿错了文件，也可能是机关改了名称。",
    "The data files name different agencies: a wrong file, or an agency that was renamed.",
    "",
    NONE,
    "gov-report compare",
  ),
} satisfies Partial<Record<StageCode, Explanation>>;
