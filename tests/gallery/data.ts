import { parse, stringify } from "yaml";
import { MINIMAL } from "../support/files.js";
import { prose, table } from "./text.js";

type Data = Record<string, unknown>;

/** A 1 x 1 JPEG. */
export const JPEG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AP//Z",
  "base64",
);

/** The smallest data file with parts of it replaced, as YAML. */
export function over(changes: Data): string {
  return stringify({ ...(parse(MINIMAL) as Data), ...changes }, { lineWidth: 0 });
}

/** Agencies with long names. */
export const GOVERNMENT = "内蒙古自治区锡林郭勒盟西乌珠穆沁旗人民政府";
export const OFFICE = "新疆维吾尔自治区巴音郭楞蒙古自治州和静县巴音布鲁克景区管理委员会办公室";
export const signature = (name: string, seal?: true) => ({ name, date: "2023-01-18", ...(seal && { seal }) });

/** Those below a government, in its list of fees. */
export const agencies = [
  ...["县人民政府办公室", "县发展和改革局", "县自然资源局", "县人力资源和社会保障局", "县市场监督管理局"],
  ...Array.from(
    { length: 24 },
    (_, index) => `${"东西南北中上"[index % 6]}${"河山湖口"[Math.floor(index / 6)]}镇人民政府`,
  ),
];

/** Ways to reach an office in running text, wherever they fall on their lines. */
export const CONTACTS = `欢迎社会各界监督批评，电话0591-87881144，传真0591-87881145，邮箱zwgk-office@example.gov.cn，网址http://www.example.gov.cn/zwgk/。公开申请也可以拨打(0591) 8788 1144转801、400-800-8820，或者+86-591-8788-1144。值班电话（0591）87881146，分机010-12345678-801，也可以到www.example.gov.cn查询，报告全文见https://www.example.gov.cn/zwgk/zfxxgkml/zfxxgknb/2023/202301/t20230131_1234567.html?type=1&id=2。`;

/** The same in other spellings, in brackets and with extensions, and when somebody is there. */
export const OFFICE_HOURS =
  "热线0591-12345、（0591）87881146、400-800-1234，电话0591—87881144转8001，邮箱【jbjy_zwgk2022@example.com】（very.long.mail-box@education.example.gov.cn），工作日8:30-12:00，14:30-17:30受理。";

/** Where people turn to, with addresses of pages in narrow cells. */
export const DIRECTORY = table(
  ["受理机构", "地址", "电话／传真", "网址"],
  [
    [
      "江滨市教育局办公室",
      "江滨市解放大道1088号行政中心3号楼",
      "0591—87881144／0591—87881145",
      "https://jyj.example.gov.cn/zwgk/ysqgk/",
    ],
    ["江滨市教育考试院", "江滨市学院路18号", "(0591)8788 1148转801", "www.example.cn"],
    [
      "江滨市学生资助管理中心（江滨市教育会计核算中心）",
      "江滨市学院路20号",
      "400-800-8820",
      "http://zz.example.gov.cn/a/b/c/d/e/f.aspx?id=1234567890",
    ],
  ],
);

export const MEMBERS = table(
  ["职务", "姓名", "单位及职务", "联系电话", "电子邮箱"],
  [
    ["组长", "欧阳建国", "江滨市教育局党组书记、局长", "0591—87881144", "office@jiangbin-edu.example.cn"],
    [
      "副组长",
      "阿卜杜热西提·买买提",
      "江滨市教育局党组成员、副局长，市教育考试院院长（兼）",
      "0591-87881145转8001",
      "li4@example.gov.cn",
    ],
    ["成员", "王芳", "办公室主任", "400-888-1234", "wf@example.com"],
  ],
);

/** Amounts of seven digits with their documents and dates. */
export const FEES = table(
  [
    "收费单位",
    "收费依据（文号）",
    "收费件数（件）",
    "应收金额（元）",
    "实收金额（元）",
    "减免金额（元）",
    "缴库日期",
  ],
  ["市自然资源和规划局", "市公安局（含各分局、派出所）", "合计"].map((name, at) => [
    name,
    "国办函〔2020〕109号",
    `${at * 3 + 1}`,
    `${at + 1},234,567.50`,
    `${at + 1},200,000.00`,
    "34,567.50",
    `2022年${at + 4}月18日`,
  ]),
);

/** Nine columns, two of them with sentences. */
export const TASKS = table(
  [
    "序号",
    "任务名称",
    "具体内容（含量化指标）",
    "牵头单位",
    "配合单位",
    "责任人",
    "完成时限",
    "进展情况",
    "备注",
  ],
  Array.from({ length: 9 }, (_, at) => [
    `${at + 1}`,
    "健全主动公开目录工作机制",
    prose(60 + at * 7, at),
    "市政府办公室",
    at % 3 === 0 ? "各县（市、区）人民政府、开发区管委会" : "市财政局、市审计局",
    "王建国",
    `2022年${at + 3}月底前`,
    prose(30 + at * 5, at + 2),
    at % 4 === 0 ? "跨年度任务" : "",
  ]),
);

const columns = (count: number) => [
  "单位",
  ...Array.from({ length: count - 1 }, (_, index) => `指标${index + 1}`),
];
/** A table of so many columns and rows of numbers. */
export const wide = (count: number, rows: number) =>
  table(
    columns(count),
    Array.from({ length: rows }, (_, row) => [
      `第${row + 1}处`,
      ...Array.from({ length: count - 1 }, (_, column) => String((row * 37 + column * 11) % 400)),
    ]),
  );

/** A list of so many measures, with sentences of about these lengths in its columns. */
export const LEDGER = (rows: number, lengths: number[]) =>
  table(
    ["序号", ...lengths.map((_, at) => ["存在问题", "整改措施", "完成情况"][at]!), "责任单位", "完成时限"],
    Array.from({ length: rows }, (_, row) => [
      String(row + 1),
      ...lengths.map((length, at) => prose(length + ((row * 17) % 40), row + at)),
      "市教育局政策法规处",
      "2023年6月底前",
    ]),
  );

/** Every construct of the subset, inside the others that may hold it. */
export const NESTED = `前言一段，**重点**公开，见[网站](https://www.example.gov.cn/a?b=1)，电话0591-12345678。

# 标题一

第一行\\
第二行在硬换行之后，“引号”与——破折号……省略号。

## 标题二

1. 第一项，${prose(60)}

   第一项的第二段。

   - 内层甲
   - 内层乙，${prose(40, 2)}

     > 引用在列表里，${prose(50, 4)}

     ![内层的图](a.png)

2. 第二项

   表：列表里的表

   ${table(
     ["序号", "内容"],
     [
       ["1", "**重点**事项"],
       ["2", "https://www.example.gov.cn/very/long/path"],
     ],
   ).replaceAll("\n", "\n   ")}

> 关于公开工作的通知
>
> ${prose(80, 3)}
>
> - 通知的一项
> - 通知的又一项
>
> 表：通知里的表
>
> ${table(
  ["名称", "数量"],
  [
    ["甲", "1"],
    ["乙", "2"],
  ],
).replaceAll("\n", "\n> ")}
>
> ![通知里的图](a.png)

## 标题三

联系地址见 https://www.example.gov.cn/contact ，邮箱zwgk@example.gov.cn。`;

const eight = (value: number) => ({
  naturalPerson: value,
  commercial: value,
  research: value,
  total: value * 3,
});

/** Counts of 8 digits. */
export const LARGE = {
  proactiveDisclosure: {
    rules: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 11398889, repealed: 10000000, inForce: 99999999 },
    licensing: { decisions: 11398889 },
    penalties: { decisions: 98765432 },
    compulsion: { decisions: 12345678 },
    administrativeCharges: { amount: 592372449.123456 },
  },
  applications: {
    newlyReceived: eight(12345678),
    carriedFromLastYear: 0,
    results: {
      disclosed: eight(12345678),
      partiallyDisclosed: 0,
      withheld: 0,
      unavailable: 0,
      notProcessed: 0,
      otherHandling: 0,
    },
    carriedToNextYear: 0,
  },
};

export const ZEROS = {
  proactiveDisclosure: {
    rules: { issued: 0, repealed: 0, inForce: 0 },
    normativeDocuments: { issued: 0, repealed: 0, inForce: 0 },
    licensing: { decisions: 0 },
    penalties: { decisions: 0 },
    compulsion: { decisions: 0 },
    administrativeCharges: { amount: 0 },
  },
  applications: {
    newlyReceived: 0,
    carriedFromLastYear: 0,
    results: {
      disclosed: 0,
      partiallyDisclosed: 0,
      withheld: 0,
      unavailable: 0,
      notProcessed: 0,
      otherHandling: 0,
    },
    carriedToNextYear: 0,
  },
  reviewAndLitigation: {
    reconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0 },
    litigation: {
      direct: { upheld: 0, corrected: 0, other: 0, pending: 0 },
      afterReconsideration: { upheld: 0, corrected: 0, other: 0, pending: 0 },
    },
  },
};

/** Parts to which remarks and notes are added. */
export const REMARKS = {
  ...(parse(MINIMAL) as { proactiveDisclosure: Data; applications: Data; reviewAndLitigation: Data }),
};

export const section = (title: string, body: string, runIn = false) => ({
  topic: "other",
  title,
  body,
  ...(runIn && { runIn }),
});

const COLUMNS = [
  "单位名称",
  "主动公开信息数",
  "规范性文件数",
  "政策解读数",
  "依申请公开数",
  "备注（单位：件）",
];
const UNITS = ["市发展和改革委员会", "市教育局", "市人力资源和社会保障局（市外国专家局）"];

/** What an office writes that knows only half of what it may: all in one document. */
export const OFFICE_REPORT = {
  preamble: `${prose(70)}

地址：江滨市解放路88号（邮编：350000）\\
电话：0591-12345678\\
传真：0591-87654321\\
电子邮箱：zjj@example.gov.cn

网址：http://zjj.example.gov.cn/zwgk/zfxxgkzl/zfxxgknb/202301/t20230118_12345678.htm`,
  overview: {
    body: `${prose(80)}

# 基本情况

## 机构

1. 局机关
   1. 办公室
   2. 法规科
      - 立法
2. 直属单位

## 人员

![组织机构图](a.png)`,
    sections: [
      section(
        "表在连排的标题后面",
        `表：各单位“五公开”情况\n\n${table(
          COLUMNS,
          Array.from({ length: 14 }, (_, at) => [UNITS[at % 3]!, ...["37", "1203", "8", "0"], "含下属单位"]),
        )}\n\n${prose(40)}`,
        true,
      ),
      section("图在标题后面", `![流程图](a.png)\n\n${prose(60, 3)}`),
      section("引用在连排的标题后面", `> 《关于公开的通知》\n>\n> ${prose(90, 5)}\n\n${prose(40, 2)}`, true),
      section(
        `${"标题很长，".repeat(7)}看它怎样换行`,
        `${Array.from({ length: 12 }, (_, at) => `${at + 1}. 项目${at + 1}`).join("\n")}\n\n![小图](small.png)\n\n# 两张表\n\n${table(["时间", "内容"], [["3月", "培训"]])}\n\n${table(["时间"], [["9月"]])}`,
      ),
    ],
  },
  attachments: Array.from({ length: 11 }, (_, at) => ({
    title: at === 2 ? "江滨市住房和城乡建设局2022年主动公开基本目录汇总" : `第${at + 1}号清单`,
    body: `# 范围\n\n${prose(30, at)}\n\n## 说明\n\n- 甲`,
  })),
  signature: signature("江滨市住房和城乡建设局"),
};
