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
