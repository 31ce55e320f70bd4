import { readFileSync } from "node:fs";
import { png } from "../support/png.js";
import {
  agencies,
  CONTACTS,
  DIRECTORY,
  FEES,
  GOVERNMENT,
  JPEG,
  LARGE,
  LEDGER,
  MEMBERS,
  NESTED,
  OFFICE,
  OFFICE_HOURS,
  OFFICE_REPORT,
  over,
  REMARKS,
  section,
  signature,
  TASKS,
  wide,
  ZEROS,
} from "./data.js";
import { paragraphs, prose, table } from "./text.js";

/** A report of the gallery: its data, what is laid over the smallest one, its pictures. */
export interface GalleryDocument {
  name: string;
  yaml: string;
  images?: Record<string, Uint8Array>;
  draft?: true;
}

const DRAFT = over({
  overview: { body: `${paragraphs(6)}\n\n${wide(30, 3)}\n\n${paragraphs(3)}` },
  attachments: [{ title: "附一", body: prose(60) }],
  signature: signature("某省科学技术厅", true),
});

export const GALLERY: GalleryDocument[] = [
  // The one whose pages docs/pages.md shows.
  { name: "sample", yaml: readFileSync("docs/pictures/sample.yaml", "utf8") },
  {
    name: "smallest",
    yaml: over({ overview: { body: "好。" }, problems: { body: "少。" }, otherMatters: { body: "无。" } }),
  },
  { name: "zeros", yaml: over(ZEROS) },
  { name: "digits", yaml: over(LARGE) },
  {
    name: "long",
    yaml: over({
      preamble: paragraphs(3),
      overview: {
        body: paragraphs(4, 1),
        sections: Array.from({ length: 13 }, (_, at) =>
          section(
            at % 5 === 0 ? `主动公开方面${prose(40, at).slice(0, 34)}` : `第${at + 1}方面`,
            at % 2 === 0
              ? paragraphs(14, at)
              : `${paragraphs(4, at)}\n\n# 机制建设\n\n## 制度\n\n${paragraphs(6, at)}`,
            at % 3 === 0,
          ),
        ),
      },
      problems: {
        body: paragraphs(6, 5),
        sections: [{ title: "存在问题。", runIn: true, body: paragraphs(5, 6) }],
      },
      otherMatters: { body: paragraphs(9, 7) },
      signature: signature("某省科学技术厅"),
    }),
  },
  {
    name: "nested",
    yaml: over({
      overview: { body: NESTED, sections: [section("各种写法", NESTED, true), section("再说一遍", NESTED)] },
      attachments: [{ title: "附件里的各种写法", body: NESTED }],
    }),
    images: { "a.png": png(300, 120) },
  },
  {
    name: "wide",
    yaml: over({
      overview: {
        body: `${prose(200)}\n\n# 各处指标\n\n表：40列的表\n\n${wide(40, 30)}\n\n${prose(120)}\n\n${wide(24, 4)}\n\n# 又一张\n\n表：“22列”——的表\n${wide(22, 60)}\n\n# 紧接着的一张\n\n${wide(22, 5)}`,
        sections: [section("宽表之后", `${paragraphs(9)}\n\n${wide(14, 4)}`)],
      },
      attachments: [{ title: "宽表", body: wide(30, 8) }],
      signature: signature("某省科学技术厅"),
    }),
  },
  {
    name: "words",
    yaml: over({
      overview: {
        body: Array.from({ length: 60 }, (_, at) => (at % 7 === 0 ? "公开" : "是。")).join("\n\n"),
      },
      problems: {
        body: "少",
        sections: [section("空", "无。"), section("有", "有。", true)].map(({ topic, ...rest }) => rest),
      },
      otherMatters: { body: "无" },
    }),
  },
  {
    name: "images",
    yaml: over({
      overview: {
        body: `${paragraphs(2)}\n\n![高而窄的图](tall.png)\n\n${prose(80)}\n\n![宽而扁的图](flat.png)\n\n${paragraphs(3)}\n\n![${"说明很长的图，".repeat(9)}“引号”——完](big.png)\n\n![](dot.jpg)\n\n${paragraphs(2)}\n\n![左](small.png)\n![右](small.png)\n\n${prose(300)}\n\n![一整页的图](page.png)`,
      },
    }),
    images: {
      "tall.png": png(10, 3000),
      "flat.png": png(3000, 10),
      "big.png": png(1600, 900),
      "small.png": png(160, 90),
      "page.png": png(1200, 1697),
      "dot.jpg": JPEG,
    },
  },
  {
    // A code by its density, by its name and by the width that is asked for; beside each other; in cells; at a page's end.
    name: "pictures",
    yaml: over({
      overview: {
        body: `${paragraphs(2)}\n\n![门户网站首页](shot.png){宽=9厘米}\n\n![政务新媒体二维码](plain.png)\n\n![按密度的图](dense.png)\n\n![微信公众号](dense.png)![微博](dense.png)![移动客户端](dense.png)\n\n![新闻发布会现场](shot.png) ![政务公开日活动现场，说明比较长，要排到两行上去](shot.png)\n\n表：公开渠道\n\n| 渠道 | 二维码 | 说明 |\n| --- | --- | --- |\n| 微信公众号 | ![微信公众号的码](plain.png) | 每个工作日推送 |\n| 移动客户端 | ![移动客户端的码](plain.png){宽=3cm} | 办事、查询 |`,
      },
      attachments: [
        {
          title: "页末的图",
          body: `${prose(200)}\n\n![新闻发布会](shot.png "两排座位，前面是发言席")\n\n${prose(300)}`,
        },
      ],
    }),
    images: { "shot.png": png(1200, 800), "plain.png": png(430, 430), "dense.png": png(430, 430, 300) },
  },
  { name: "title-1", yaml: over({ title: "2022年政府信息公开工作年度报告" }) },
  { name: "title-2", yaml: over({ agency: { name: "福建省科学技术厅", kind: "department" } }) },
  {
    name: "title-3",
    yaml: over({ agency: { name: GOVERNMENT, kind: "government" }, signature: signature(GOVERNMENT, true) }),
  },
  {
    name: "title-4",
    yaml: over({
      agency: { name: `${OFFICE}（巴音布鲁克国家级自然保护区管理局）`, kind: "office" },
      signature: signature(OFFICE),
    }),
  },
  {
    name: "latin",
    yaml: over({
      overview: {
        body: `依托“e-Government Cloud”平台（ISO/IEC 27001:2013）发布H5、App、API等2,022条信息，同比增长12.5%——其中GDP、CPI类36条……\n\nhttp://www.example.gov.cn/very/long/path/to/some/page/index.html?with=query&and=more#fragment\n\n${"ABC123 项目2022年第3季度进度95%，".repeat(12)}\n\n联系人：zwgk@example.gov.cn，传真：0591-87654321。`,
        sections: [section("“互联网+”政务服务App 2.0", prose(100), true), section("AI与5G……", prose(100))],
      },
    }),
  },
  {
    // Sentences in the cells of tables, of an office's lists of what it will do.
    name: "ledger",
    yaml: over({
      overview: {
        body: `${prose(90)}\n\n表：问题整改台账\n\n${LEDGER(10, [90, 75, 130])}\n\n${prose(60)}\n\n表：两项措施\n\n${LEDGER(2, [40, 90])}\n\n${prose(60)}\n\n${table(
          [
            "单位",
            "《条例》培训场次（场）",
            "主动公开目录更新次数（次）",
            "依申请公开办结数量（件）",
            "回应关切（篇、件）",
          ],
          ["市发展和改革委员会", "市人力资源和社会保障局", "办公室"].map((name) => [
            name,
            "3",
            "45",
            "67",
            "8",
          ]),
        )}`,
      },
      attachments: [
        { title: "长单元格", body: LEDGER(3, [40, 600]) },
        { title: "横排的台账", body: LEDGER(18, [150, 130, 200]) },
      ],
    }),
  },
  {
    // Remarks of every length: behind their numbers, and numbered below the tables.
    name: "remarks",
    yaml: over({
      proactiveDisclosure: {
        ...REMARKS.proactiveDisclosure,
        note: "注：行政许可数量不含垂直管理部门办理的事项。",
        normativeDocuments: {
          issued: { value: 13, remark: "区政府4件，区政府办公室9件" },
          repealed: { value: 55, remark: "含自然失效29件" },
          inForce: 90,
        },
      },
      applications: {
        ...REMARKS.applications,
        intro: prose(40, 2),
        note: "注：总计含上年结转1件，统计口径与上一年度一致。",
        newlyReceived: {
          naturalPerson: { value: 6, remark: "含申请人撤回1件、重复登记1件" },
          commercial: { value: 1, remark: "含个体工商户" },
          total: { value: 7, remark: "含个体工商户" },
        },
      },
      reviewAndLitigation: {
        ...REMARKS.reviewAndLitigation,
        note: "注：数据由局政策法规处提供。",
      },
    }),
  },
  {
    // More above and below table 三 than leaves it 9 pt: its heading and sentences end the page before.
    name: "long-intro",
    yaml: over({
      preamble: paragraphs(1),
      overview: { body: paragraphs(2, 2) },
      applications: { ...REMARKS.applications, intro: prose(90, 2), note: `注：${prose(160, 4)}` },
    }),
  },
  {
    // Duties and addresses of people, amounts with the documents they go by; contacts with dashes, brackets and extensions.
    name: "directory",
    yaml: over({
      overview: {
        body: `${prose(60)}\n\n表：受理点联系方式\n\n${DIRECTORY}\n\n表：领导小组成员\n\n${MEMBERS}\n\n表：收费明细（单位：元）\n\n${FEES}`,
      },
      applications: { ...REMARKS.applications, note: `注：咨询${OFFICE_HOURS}` },
      otherMatters: { body: `${OFFICE_HOURS}${prose(60)}` },
      attachments: [{ title: "任务分解表", body: `表：任务分解表（截至12月31日）\n\n${TASKS}` }],
    }),
  },
  {
    name: "contacts",
    yaml: over({
      preamble: CONTACTS,
      overview: {
        body: `${CONTACTS}\n\n${CONTACTS.slice(9)}\n\n${table(
          ["单位", "电话", "邮箱", "网址"],
          ["市教育局", "市发展和改革委员会"].map((name) => [
            name,
            "0591-87881144",
            "zwgk-office@example.gov.cn",
            "http://www.example.gov.cn/zwgk/zfxxgkml/index.html",
          ]),
        )}`,
      },
    }),
  },
  {
    name: "fees",
    yaml: over({
      agency: { name: "某县人民政府", kind: "government" },
      proactiveDisclosure: {
        ...REMARKS.proactiveDisclosure,
        intro: prose(50),
        note: "注：规范性文件数含“自然失效”的文件。",
        normativeDocuments: { issued: 13, repealed: { value: 55, remark: "含自然失效29件" }, inForce: 90 },
      },
      applications: {
        ...REMARKS.applications,
        intro: prose(40, 2),
        note: "注：总计含上年结转1件。",
        newlyReceived: { naturalPerson: { value: 6, remark: "含撤回1件" }, commercial: 1, total: 7 },
      },
      otherMatters: {
        processingFee: {
          byAgency: agencies.map((name, index) => ({
            name,
            notices: index % 3,
            noticedAmount: index * 110,
            collected: index * 110,
          })),
        },
        body: "各机关收取信息处理费情况如下表。",
      },
      signature: signature("某县人民政府", true),
    }),
  },
  {
    name: "attachments",
    yaml: over({
      overview: { body: paragraphs(8) },
      otherMatters: { body: prose(400) },
      attachments: [
        {
          title: "各处室公开信息情况",
          body: `# 总的情况\n\n${prose(100)}\n\n表：200行的表\n\n${table(
            ["序号", "处室", "内容", "时间"],
            Array.from({ length: 200 }, (_, at) => [
              String(at + 1),
              `第${at + 1}处`,
              prose(10 + (at % 5) * 14, at),
              "2022年10月31日",
            ]),
          )}`,
        },
        { title: `关于${prose(60).slice(0, 30)}的说明`, body: paragraphs(4) },
      ],
      signature: signature("某省科学技术厅", true),
    }),
  },
  {
    name: "feet",
    yaml: over({
      overview: {
        body: Array.from({ length: 24 }, (_, at) => {
          const rows = Array.from({ length: 6 }, (__, row) => [
            `表${at}行${row + 1}`,
            prose(30).slice(0, 40),
          ]);
          const head = at % 3 === 0 ? "" : `# 标题\n\n${at % 3 === 1 ? "" : "## 小标题\n\n"}`;
          return `${prose(30 + at * 17, at)}\n\n${head}表：表${at}\n\n${table(["项目", "内容"], rows)}`;
        }).join("\n\n"),
      },
    }),
  },
  { name: "office", yaml: over(OFFICE_REPORT), images: { "a.png": png(640, 320), "small.png": png(40, 40) } },
  { name: "draft", draft: true, yaml: DRAFT },
  { name: "draft-final", yaml: DRAFT },
  {
    name: "style",
    yaml: over({
      overview: {
        body: paragraphs(10),
        sections: [section("一个方面", `${paragraphs(5)}\n\n表：表名\n\n${wide(4, 3)}`)],
      },
      style: {
        fonts: {
          title: "方正小标宋_GBK",
          heading1: "方正黑体_GBK",
          heading2: "方正楷体_GBK",
          body: "方正仿宋_GBK",
          table: "方正书宋_GBK",
          latin: "方正仿宋_GBK",
        },
        linePitch: 28,
      },
    }),
  },
  // Text above and below tables 二 and 三, which moves with them.
  ...[2, 5].map((count) => ({
    name: `notes-${count}`,
    yaml: over({
      overview: { body: paragraphs(count, count) },
      proactiveDisclosure: { ...REMARKS.proactiveDisclosure, intro: prose(20), note: prose(20) },
      applications: { ...REMARKS.applications, intro: prose(40, 2), note: "注：总计含上年结转1件。" },
    }),
  })),
  ...[0, 3, 6, 9, 12, 15, 18, 21].map((lines) => ({
    name: `before-${lines}`,
    yaml: over({
      overview: { body: Array.from({ length: lines + 1 }, () => prose(20).slice(0, 24)).join("\n\n") },
    }),
  })),
];
