import type { Code } from "../../diagnostics/diagnostic.js";

/** A wrong and a right case of what no data file alone can show: cells, files, commands. */
export interface Scene {
  wrong: string;
  right: string;
}

const scene = (wrong: string, right: string): Scene => ({ wrong, right });

/** For every code that has no example in YAML, but those of the tool's own failure, which nobody can put right. */
export const SCENES: Partial<Record<Code, Scene>> = {
  GR2021: scene(
    "gov-report.config.yaml\n  severity: { GR3001: off }",
    "gov-report.config.yaml\n  severity: { GR6001: off }",
  ),
  GR2023: scene('children: { files: ["/srv/各局/*.yaml"] }', "children: { files: [../各局/*.yaml] }"),
  GR3007: scene(
    "机关名单.txt：某县财政局、某县水利局\n各局/：财政局.yaml",
    "机关名单.txt：某县财政局、某县水利局\n各局/：财政局.yaml、水利局.yaml",
  ),
  GR3008: scene(
    "机关名单.txt：某县财政局\n各局/税务局.yaml：agency.name 是国家税务总局某县税务局",
    "机关名单.txt：某县财政局\n各局/财政局.yaml：agency.name 是某县财政局",
  ),
  GR3009: scene(
    "财政局.yaml、财政局（改）.yaml：agency.name 都是某县财政局",
    "财政局.yaml：agency.name 是某县财政局",
  ),
  GR3010: scene(
    "财政局.yaml：year: 2022\n水利局.yaml：year: 2020",
    "财政局.yaml：year: 2022\n水利局.yaml：year: 2022",
  ),
  GR3011: scene(
    "财政局.yaml：administrativeCharges: { amount: 600000000 }\n水利局.yaml：administrativeCharges: { amount: 600000000 }",
    "财政局.yaml：administrativeCharges: { amount: 60000 }\n水利局.yaml：administrativeCharges: { amount: 60000 }",
  ),
  GR4005: scene(
    "gov-report compare 财政局2021.yaml 水利局2022.yaml",
    "gov-report compare 财政局2021.yaml 财政局2022.yaml",
  ),
  GR5008: scene("![](图.png)", "![新闻发布会现场](图.png)"),
  GR5009: scene("手机竖着拍、文件里横着存的照片", "在看图软件里转正、另存的照片"),
  GR8001: scene("gov-report import 年报.doc", "gov-report import 年报.docx"),
  GR8002: scene("| 行政许可 | 三千余 |", "| 行政许可 | 3012 |"),
  GR8003: scene("| 规章 | / | 无 | 12件 |", "| 规章 | 0 | 0 | 12 |"),
  GR8004: scene("| 3.危及“三安一稳定” | 0 |", "| 3.危及“三安全一稳定” | 0 |"),
  GR8005: scene(
    "文档里有“四、…行政复议、行政诉讼情况”的标题，下面没有表",
    "标题下面有行政复议、行政诉讼的表",
  ),
  GR8006: scene(
    "| （六）其他处理 | 3 |",
    "| （六）其他处理 | 1.申请人无正当理由逾期不补正… | 1 |\n| | 2.申请人逾期未按收费通知要求缴纳费用… | 0 |\n| | 3.其他 | 2 |",
  ),
  GR8007: scene("# 按机关名称推定，请核对\nkind: department", "kind: department"),
  GR8008: scene(
    "文档里没有“五、存在的主要问题及改进情况”",
    "文档里有“五、存在的主要问题及改进情况”和它的正文",
  ),
  GR8009: scene('<img src="https://…/现场.jpg">', "文档里插入的现场.jpg"),
  GR8101: scene("gov-report import 填报表.xls", "gov-report import 填报表.xlsx"),
  GR8102: scene("“一、本年新收政府信息公开申请数量”这一行删掉了", "这一行还在，没有的填0"),
  GR8103: scene("自然人 | 6.5", "自然人 | 6"),
  GR8104: scene("自然人 | 6 | 商业企业 | （空着）", "自然人 | 6 | 商业企业 | 0"),
  GR8105: scene("自然人 | =[台账.xlsx]统计!B2", "自然人 | 6"),
  GR8106: scene("总计 | 8（各项之和是7）", "总计 | =SUM(B5:G5)"),
  GR8107: scene("自然人 | 6件", "自然人 | 6"),
  GR8108: scene(
    "格内说明 | 表格 | （空着） | 含自然失效29件",
    "格内说明 | 主动公开政府信息情况 | D6 | 含自然失效29件",
  ),
  GR8109: scene("机关类型 | 局", "机关类型 | 部门"),
  GR8110: scene("名称 | （空着） | 数 | 22595", "名称 | 订阅人数 | 数 | 22595"),
  GR8111: scene("style: { linePitch: 30 }（在 --from 的数据文件里）", "转回数据文件以后再写 style"),
  GR8201: scene("申请人 | 日期 | 日期 | 结果", "申请人类别 | 收到日期 | 办理结果 | 办结日期"),
  GR8202: scene("申请人类别：张三", "申请人类别：自然人"),
  GR8203: scene("办理结果：不予公开", "办理结果：属于国家秘密"),
  GR8204: scene("收到日期：3月5日", "收到日期：2022-3-5"),
  GR8205: scene("收到日期：2022-3-5 | 办结日期：2022-2-1", "收到日期：2022-3-5 | 办结日期：2022-3-21"),
  GR8206: scene("2022年度的台账里：收到日期 2023-1-6", "2022年度的台账里：收到日期 2022-12-6"),
  GR8207: scene("登记编号：2022001\n登记编号：2022001", "登记编号：2022001\n登记编号：2022002"),
  GR8208: scene("gov-report tally 台账.xls --year 2022", "gov-report tally 台账.xlsx --year 2022"),
  GR9001: scene("gov-report build 数椐.yaml（没有这个文件）", "gov-report build data.yaml"),
  GR9002: scene("data.docx 正在Word里打开时运行 gov-report build", "关闭Word以后再运行"),
  GR9004: scene(
    "gov-report build a/data.yaml b/data.yaml --out-dir 申报",
    "gov-report build a/data.yaml b/data.yaml --out-dir 申报 --official-names",
  ),
  GR9005: scene("gov-report build --format doc", "gov-report build --format docx"),
  GR9009: scene(
    "gov-report build --format pdf（没有安装LibreOffice）",
    "gov-report build --format docx，再用Word或WPS另存为PDF",
  ),
  GR9010: scene(
    "这台电脑没有仿宋、小标宋字体，gov-report build --format pdf",
    "在装有这些字体的电脑上运行 gov-report build --format pdf",
  ),
};
