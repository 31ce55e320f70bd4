import type {
  Catalogue,
  DiagnosticArgs,
  IdentityArgs,
  MarkdownConstruct,
  Message,
} from "../diagnostics/codes.js";
import { importZh } from "./import-zh.js";
import { usageMessage } from "./usage.js";

const say = (text: string, ...hints: (string | undefined | false)[]): Message => ({
  text,
  hints: hints.filter((hint): hint is string => Boolean(hint)),
});

const bytes = (count: number) => `${(count / 1_000_000).toFixed(1)} MB`;

const at = (a: IdentityArgs) => (a.columnLabel ? `${a.label} · ${a.columnLabel}` : a.label);

const CONSTRUCTS: Record<MarkdownConstruct, string> = {
  html: "HTML标记",
  code: "代码",
  thematicBreak: "分隔线",
  definition: "链接定义",
  setextHeading: "下划线式标题",
  emphasis: "斜体",
  linkReference: "引用式链接",
  inlineImage: "夹在文字中间的图片",
  emptyHeading: "没有文字的小标题",
  headingInBlock: "列表、引用或表格里的标题",
  other: "这种Markdown写法",
};

/** What is wanted, and the way out; the last is for a file with Chinese keys, where its words differ. */
const EXPECTED: Record<DiagnosticArgs["GR2003"]["expected"], [string, string, string?]> = {
  mapping: ["应当是若干个“键: 值”", "换行并缩进两个空格，逐行写“键: 值”"],
  list: ["应当是列表", "每一项单独一行，以“- ”开头"],
  text: ["应当是一段文字", "直接写文字；含冒号、井号或花括号时加引号"],
  boolean: ["只能写 true 或 false", "是写 true，否写 false", "写 是 或 否"],
  row: [
    "应当是一行申请人分类的件数，或者 0",
    "写成 { naturalPerson: 6, commercial: 1, total: 7 }，整行为零写 0",
    "写成 { 自然人: 6, 商业企业: 1, 总计: 7 }，整行为零写 0",
  ],
  group: ["应当逐行填写，或者整组写 0", "整组为零写 0，否则每一行都要写"],
  cell: [
    "应当是一个数，或者一个数和它的说明",
    "没有说明时直接写数；有说明的写成 { value: 数, remark: 说明 }",
    "没有说明时直接写数；有说明的写成 { 数值: 数, 备注: 说明 }",
  ],
  key: ["键只能是一个词", "冒号前面只写键名，值里有花括号时加引号"],
};

/** A key with its official label; the key alone where it is the label. */
const named = (label: string, key: string) => (label === key ? label : `${label}（${key}）`);

function number(wanted: string, limit: string, a: DiagnosticArgs["GR2004"]): Message {
  if (a.signed) return change(a);
  const found = writtenAs(a.found);
  if (a.reason === "tooLarge") return say(`${a.label}${found}，超出了范围。`, `核对这个数；${limit}`);
  if (a.reason === "negative")
    return say(`${a.label}${found}，不能是负数。`, a.spelling ? `是不是 ${a.spelling}？` : `${wanted}`);
  return say(
    `${a.label}${found}，应当是${wanted}。`,
    a.reason === "notANumber" && a.spelling === "0" && "确实没有的，改成 0",
    a.reason !== "notANumber" && a.spelling !== undefined && `改成 ${a.spelling}`,
    a.spelling === undefined && "填阿拉伯数字；确实没有的填 0",
  );
}

/** 本年增/减 of the 2019 format. */
function change({ label, found, spelling, reason }: DiagnosticArgs["GR2004"]): Message {
  if (reason === "tooLarge") return say(`${label}${writtenAs(found)}，超出了范围。`, "核对这个数；最多12位");
  return say(
    `${label}${writtenAs(found)}，应当是不加引号、逗号和单位的整数，可以带正负号（如 +3、-8）。`,
    spelling === undefined
      ? "填阿拉伯数字，减少的前面写半角负号；没有增减的填 0"
      : spelling === "0"
        ? "没有增减的，改成 0"
        : `改成 ${spelling}`,
  );
}

function writtenAs(found: string): string {
  return found === "" ? "没有填" : `写成了 ${found}`;
}

/** The one wrong cell of 三; its broken identities follow as related places. */
function wrongCell(a: IdentityArgs): Message | undefined {
  if (a.cell === undefined) return undefined;
  return say(
    `${a.cell}填的是 ${a.value}，与各项合计对不上：${identity(a)}。`,
    `核对这一格；改成 ${a.expected} 就全部相符`,
  );
}

function identity(a: IdentityArgs): string {
  if (a.label === "")
    return `${a.columnLabel}一列第一项加第二项为${a.left}，第三项（七）总计加第四项为${a.right}，相差${a.difference}`;
  if (a.columnLabel === "") return `本行各类之和为${a.left}，总计为${a.right}，相差${a.difference}`;
  return `${a.columnLabel}一列各项办理结果之和为${a.left}，（七）总计为${a.right}，相差${a.difference}`;
}

const COUNT = "不加引号、逗号和单位的整数（如 1200）";
const AMOUNT = "不加引号、逗号和单位的数，最多六位小数（如 27.948692）";

/** 第3、5、8行 */
function rowsText(rows: readonly number[]): string {
  const shown = rows.slice(0, 10).join("、");
  return rows.length > 10 ? `第${shown}行等` : `第${shown}行`;
}

export const zhCN: Catalogue = {
  GR1001: (a) => {
    switch (a.encoding) {
      case "Office":
        return say(
          "这是Word、Excel或WPS的文件，不是数据文件。",
          "报告（.docx）和填报表（.xlsx）先用 gov-report import 转成数据文件",
        );
      case "PDF":
        return say(
          "这是PDF文件，不是数据文件。",
          "把原来的文档另存为 .docx，再用 gov-report import 转成数据文件",
        );
      default:
        return say(
          a.encoding === "?"
            ? "文件不是UTF-8编码，从这里起无法读取。"
            : `文件是${a.encoding}编码，应当是UTF-8。`,
          "用编辑器“另存为”，编码选择UTF-8",
        );
    }
  },
  GR1002: () => say("文件开头有字节顺序标记（BOM）。", "用编辑器“另存为”，编码选择UTF-8（不带BOM）"),
  GR1003: () => say("文件里没有内容。", "用 gov-report init 写一份待填的数据文件"),
  GR1004: (a) =>
    say(
      `有文档不能容纳的字符 ${a.codePoint}${a.count > 1 ? `（共${a.count}处）` : ""}。`,
      "删除这个字符（通常是从别处粘贴时带来的）",
    ),
  GR1005: (a) => {
    switch (a.reason) {
      case "colonInValue":
        return say("一行里有两个“: ”，无法分清哪一段是值。", "值里有冒号加空格时，给整个值加上引号");
      case "reservedStart":
        return say(`值不能以 ${a.found} 开头。`, "给整个值加上引号");
      case "escape":
        return say("双引号里的反斜杠后面不是可用的字符。", "改用单引号，或者把 \\ 写成 \\\\");
      case "missingColon":
        return say(`“${a.found.split("\n")[0]}”后面缺少冒号。`, "写成“键: 值”，冒号用半角，后面空一格");
      case "missingComma":
        return say("花括号里的两项之间缺少逗号。", "两项之间加半角逗号和空格");
      case "unexpected":
        return say(`这里多出了“${a.found}”。`, "删去多余的字符，或者给整个值加上引号");
      default:
        return say("这里不符合YAML的写法。", "检查本行和上一行的缩进、冒号、括号和引号");
    }
  },
  GR1006: (a) => {
    const closers: Record<string, string> = { "{": "}", "[": "]" };
    return say(
      `${a.opener} 没有配对的 ${closers[a.opener] ?? a.opener}。`,
      `在这个值的末尾补上 ${closers[a.opener] ?? a.opener}`,
    );
  },
  GR1007: (a) =>
    say(
      `这里用了全角的“${a.found}”，应当用半角的“${a.wanted}”。`,
      a.wanted === ":" ? "改成半角冒号加一个空格" : `改成 ${a.wanted}`,
    ),
  GR1008: (a) => {
    switch (a.kind) {
      case "tab":
        return say("缩进用了制表符（Tab）。", "改用半角空格，每级两个");
      case "ideographicSpace":
        return say(
          "缩进用了全角空格。",
          "改用半角空格，每级两个；正文各行前面也要有半角空格，段首两字由程序排",
        );
      case "text":
        return say("这一行是正文，但没有缩进。", "正文各行前面都要有半角空格，比上面的键多两个");
      case "deeper":
        return say("这一行缩进多了，不属于上面任何一项。", "与同级的键左端对齐");
      default:
        return say("这一行缩进少了，与同级的键没有对齐。", "与同级的键左端对齐");
    }
  },
  GR1009: (a) =>
    a.kind === "merge"
      ? say("数据文件里不能用合并键 <<。", "把内容直接写出来")
      : say(
          `数据文件里不能用YAML的${a.kind === "alias" ? "别名 *" : "锚点 &"}${a.name}。`,
          `把内容直接写出来；文字以 ${a.kind === "alias" ? "*" : "&"} 开头时加引号`,
        ),
  GR1010: (a) => say(`数据文件里不能用YAML标签 ${a.tag}。`, "去掉标签；文字以 ! 开头时加引号"),
  GR1011: (a) =>
    a.kind === "directive"
      ? say("数据文件里不能有以 % 开头的指令。", "删去这一行")
      : say("一个文件里只能有一份报告，这里开始了第二份。", "删去 --- ，或者分成两个文件"),
  GR1012: (a) =>
    say(
      a.same === undefined ? `${a.key} 写了两次。` : `${a.same} 和 ${a.key} 是同一项，写了两次。`,
      "只保留正确的一处",
    ),
  GR1013: (a) =>
    a.limit === "bytes"
      ? say(
          `文件有${bytes(a.actual)}，超过了上限${bytes(a.maximum)}。`,
          "确认是不是选错了文件；图片放在单独的文件里引用",
        )
      : a.limit === "depth"
        ? say(`嵌套超过了${a.maximum}层。`, "检查是不是选错了文件")
        : a.limit === "tokens"
          ? say(`文件里的键和值太多，超过了${a.maximum}个符号。`, "检查是不是选错了文件")
          : say(`一组里有${a.actual}个键，超过了上限${a.maximum}个。`, "检查是不是选错了文件"),
  GR1014: (a) => say(`“${a.found}”缺少一个空格。`, `改成 ${a.wanted}`),
  GR1015: (a) => say("以 {{ 开头的值要加引号。", `改成 "${a.found}"`),

  GR2001: (a) =>
    say(
      `${a.label ? `${a.label}缺少` : "缺少"}${a.missing.map(({ key, label }) => named(label, key)).join("、")}。`,
      `补上 ${a.missing.map(({ key }) => key).join("、")}${a.zero ? "；没有发生的填 0" : ""}`,
    ),
  GR2002: (a) =>
    say(
      `没有 ${a.key} 这个键。`,
      a.belongsTo !== undefined
        ? `它属于 ${a.belongsTo || "最外层"}：移到那里，注意缩进`
        : a.suggestion
          ? `是不是 ${a.suggestion}？`
          : a.known.length > 0
            ? `这里可以用的键：${a.known.join("、")}`
            : "删去它",
    ),
  GR2003: (a) => {
    const [wanted, out, outInChinese = out] = EXPECTED[a.expected];
    const isTruth = a.expected === "boolean" && a.keys;
    return say(`${a.label}${isTruth ? "只能写 是 或 否" : wanted}。`, a.keys ? outInChinese : out);
  },
  GR2004: (a) => number(COUNT, "最多12位", a),
  GR2005: (a) => number(AMOUNT, "整数部分最多9位", a),
  GR2006: (a) =>
    say(
      `${a.label}不能是 ${a.found || "空的"}。`,
      a.suggestion ? `是不是 ${a.suggestion}？` : `可以填：${a.choices.join("、")}`,
    ),
  GR2007: (a) => say(`${a.label}还没有填（待填）。`, "填好后再生成报告"),
  GR2008: (a) =>
    say(
      `报告年度写成了 ${a.found || "空的"}，应当是不加引号的四位年份，2019年及以后。`,
      a.spelling ? `改成 ${a.spelling}` : `如 ${a.keys ? "年度" : "year"}: 2022`,
    ),
  GR2009: (a) => {
    if (a.reason === "unknown")
      return say(`没有 ${a.found} 这个格式版本。`, `改成 ${a.version}，或者不写，由年度决定`);
    const [year, refill] = [
      "先核对报告年度",
      `年度没有写错的，按${a.version}年格式重填（各项见 gov-report schema --template ${a.version}）`,
    ];
    return a.reason === "keys"
      ? say(`${a.year}年度的报告应当用${a.version}年格式，这份文件却是按${a.found}年格式填的。`, year, refill)
      : say(
          `${a.year}年度的报告应当用${a.version}年格式，这里写的是 ${a.found}。`,
          ...(a.keys === a.version ? [`改成 ${a.version}，或者删去这一行`] : [year, refill]),
        );
  },
  GR2010: (a) =>
    say(
      a.reason === "noSuchDay"
        ? `${a.label} ${a.found} 没有这一天。`
        : `${a.label}写成了 ${a.found || "空的"}，应当是年-月-日。`,
      "如 2023-01-18",
    ),
  GR2011: (a) =>
    say(
      `${a.label}只写了总计 ${a.total}，没有写各类申请人的件数。`,
      "补上自然人、商业企业等各类的件数，它们之和应当等于总计",
    ),
  GR2012: (a) => say(`${a.label}是空的。`, "整行为零写 0，否则写各类申请人的件数"),
  GR2013: (a) => say(`${a.label}是空的。`, "填上内容；可以不填的，把这一行删去"),
  GR2014: (a) =>
    say(`“${a.found}”会被当作注释丢掉。`, "属于内容的，给整个值加上引号；确实是注释的，在 # 后面空一格"),
  GR2015: (a) => say(`“${a.found}”没有被读成一项数据。`, `改成 ${a.wanted}`),
  GR2016: () => say("键的前面用了全角空格。", "改用半角空格缩进，每级两个"),
  GR2017: (a) =>
    say(
      `${a.label}既没有正文，也没有小节。`,
      a.keys ? "写 正文 或 小节" : "写 body（正文）或 sections（小节）",
    ),
  GR2018: (a) => say(`${a.found} 不能作数字的名称。`, "名称用汉字、字母、数字和下划线，不以数字开头"),
  GR2019: (a) => {
    if (a.reason === "unreadable")
      return say(
        `上一年的数据文件 ${a.file} 无法读取。`,
        `核对路径（相对于本文件所在的文件夹），或者删去 ${a.keys ? "上年文件" : "previous"}`,
      );
    if (a.reason === "notAFile")
      return say(
        `上一年的数据文件 ${a.file} 是设备、管道一类，不是普通文件，没有读取。`,
        "改成上一年度的数据文件",
      );
    if (a.reason === "tooLarge")
      return say(`上一年的数据文件 ${a.file} 太大，没有读取。`, "核对是不是写错了文件");
    if (a.reason === "year")
      return say(`${a.file} 是${a.year}年度的，上一年应当是${a.expected}年度。`, "改成上一年度的数据文件");
    return say(`上一年的数据文件 ${a.file} 有错误，不能引用。`, `先改好它：gov-report validate ${a.file}`);
  },
  GR2020: (a) => say(`${a.label}是 ${a.found}，应当在 ${a.minimum} 到 ${a.maximum} 之间。`),

  GR2021: (a) => say(`${a.code} 是错误，级别不能改。`, "只有警告可以改为 off、info 或 warning"),

  GR2022: (a) =>
    say(
      `${a.label}是按${a.found}年格式填的，这份报告用的是${a.version}年格式。`,
      `这里要填：${a.rows.map(({ key, label }) => `${label}（${key}）`).join("、")}`,
    ),

  GR2023: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      absolute: [
        `${a.pattern} 是绝对路径的通配符，数据文件里不能用。`,
        "写成相对于本文件所在文件夹的路径；或者从命令行给出：--children",
      ],
      names: [
        `${a.pattern} 要查看的文件超过了${a.maximum}个，没有查找。`,
        "写明在哪个文件夹；或者从命令行给出：--children",
      ],
      levels: [
        `${a.pattern} 要查看的文件夹超过了${a.maximum}层，没有查找。`,
        "写明在哪个文件夹；或者从命令行给出：--children",
      ],
      alternatives: [`${a.pattern} 里的 {…} 组合太多，没有查找。`, "分成几行来写"],
    };
    return say(...what[a.reason]);
  },

  GR3001: (a) =>
    wrongCell(a) ??
    say(
      `${a.columnLabel}一列勾稽关系不平：第一项加第二项为${a.left}，第三项（七）总计加第四项为${a.right}，相差${a.difference}。`,
      "核对本年新收、上年结转、办理结果和结转下年度四处的数",
    ),
  GR3002: (a) =>
    wrongCell(a) ??
    say(
      `${a.label}：自然人与各类法人或其他组织之和为${a.left}，总计填的是${a.right}，相差${a.difference}。`,
      `核对本行各类的件数；确认无误的，把总计改成 ${a.left}`,
    ),
  GR3003: (a) =>
    wrongCell(a) ??
    say(
      `${a.columnLabel}一列：各项办理结果之和为${a.left}，（七）总计填的是${a.right}，相差${a.difference}。`,
      `核对本列各行的件数；确认无误的，把（七）总计改成 ${a.left}`,
    ),
  GR3004: (a) =>
    say(
      `${a.label}：结果维持、结果纠正、其他结果、尚未审结之和为${a.left}，总计填的是${a.right}，相差${a.difference}。`,
      `核对各项；确认无误的，把总计改成 ${a.left}`,
    ),
  GR3006: (a) =>
    say(
      `信息处理费${at(a)}：各机关之和为${a.left}，填的是${a.right}，相差${a.difference}。`,
      `核对各机关的数；确认无误的，改成 ${a.left}，或者删去这一行由程序计算`,
    ),

  GR3007: (a) => say(`缺少${a.name}的报告。`, "补交后再汇总；暂时缺着先汇总的，加 --allow-invalid"),
  GR3008: (a) =>
    say(
      `名单里没有${a.name}。`,
      a.suggestion !== undefined && `是不是${a.suggestion}？改正机关全称或者名单`,
      a.suggestion === undefined && "属于应当汇总的，补进名单；不属于的，不要放进来",
    ),
  GR3009: (a) =>
    say(
      `${a.name}的报告有两份，另一份是 ${a.file}，${a.different === 0 ? "两份的数都相同" : `有${a.different}个数不同`}。`,
      a.different === 0 ? "留一份就可以了" : "只留正确的一份；机关全称写错的，改正全称",
    ),
  GR3010: (a) =>
    say(
      `${a.name}的报告是${a.year}年度的，这次汇总${a.expected}年度。`,
      "换成同一年度的报告；要汇总别的年度，用 --year 指定",
    ),
  GR3011: (a) =>
    say(
      `${a.label}各机关之和为${a.sum}，超出了一格能填的范围（应当小于${a.limit}）。`,
      "核对各机关这一格的数和单位",
    ),
  GR4005: (a) =>
    say(
      `所比较的报告不是同一个机关的：${a.agencies.map(({ year, name }) => `${year}年${name}`).join("，")}。`,
      "核对文件；机关改了名称的，不必处理",
    ),
  GR5001: (a) => {
    switch (a.reason) {
      case "unknown":
        return say(
          `没有 ${a.path} 这个数据。`,
          a.suggestion
            ? `是不是 {{${a.suggestion}}}？`
            : `路径就是数据文件里的键，用 . 连接，如 {{${a.keys ? "申请.本年新收.总计" : "applications.newlyReceived.total"}}}`,
        );
      case "notAFigure":
        return say(
          `${a.path} 是一行或一组，不是一个数。`,
          a.suggestion ? `要总计的，写 {{${a.suggestion}}}` : "写到具体的一格",
        );
      case "narrative":
        return say(`${a.path} 是正文，不能引用。`, "只能引用数、名称、日期等单个的值");
      case "syntax":
        return say(
          `{{${a.reference}}} 写法不对。`,
          "写成 {{路径}}、{{路径 | percentOf 路径}} 或 {{路径 | change}}",
        );
      case "filter":
        return say(
          `{{${a.reference}}} 里没有这种算法。`,
          a.suggestion ? `是不是 ${a.suggestion}？` : "可以用 percentOf（占比）和 change（同比）",
        );
      case "divisionByZero":
        return say(`${a.path} 是 0，算不出百分比。`, "改用文字说明");
      case "noPrevious":
        return say(
          "没有上一年的数据，算不出同比。",
          `在数据文件里写 ${a.keys ? "上年文件" : "previous"}: 上一年的数据文件`,
        );
      case "notInPrevious":
        return a.format
          ? say(
              `上一年的报告用的是${a.format}年格式，没有 ${a.path} 这一项，算不出同比。`,
              "改用文字说明：两种格式的表二统计的内容不同",
            )
          : say(`上一年的数据里没有 ${a.path}。`, "改用文字说明，或者在上一年的数据文件里补上");
      case "ofAChange":
        return say(
          `${a.path} 本身就是增减数，不能再算同比，也不能作百分比的基数。`,
          "直接引用它，或者改用文字说明",
        );
      case "fromZero":
        return say(`${a.path} 上一年是 0，算不出增长率。`, "改用文字说明，如“比上年增加N件”");
      case "notANumber":
        return say(`${a.path} 不是数，不能计算。`, "百分比和同比只能用于数");
      default:
        return say("{{ 没有配对的 }}。", "补上 }}；要印出 {{ 本身，写 \\{{");
    }
  },
  GR5003: (a) =>
    say(
      `正文里不能用${CONSTRUCTS[a.construct]}。`,
      a.construct === "code"
        ? "去掉反引号"
        : "改用普通文字；可以用 **加粗**、链接、列表、表格、图片、引用和 # 小标题",
    ),
  GR5004: (a) =>
    say(
      `这里不能用${a.depth}级小标题。`,
      a.allowed > 0 ? `最多用${a.allowed}级：${"#".repeat(a.allowed)}` : "这一部分没有小标题",
    ),
  GR5005: (a) => {
    const what: Record<typeof a.reason, string> = {
      missing: "找不到图片",
      outside: "图片不在数据文件所在的文件夹里",
      notAFile: "图片是设备、管道一类，不是普通文件",
      notAnImage: "不是可用的PNG或JPEG图片",
      cut: "图片文件不完整，只存了一部分",
      tooLarge: "图片太大",
      remote: "不能用网上的图片",
    };
    return say(`${what[a.reason]}：${a.path}。`, "把PNG或JPEG图片放进数据文件所在的文件夹，写相对路径");
  },
  GR5006: (a) => say(`链接地址 ${a.url} 不能用。`, "用 http://、https:// 或 mailto: 开头的地址"),
  GR5007: (a) => {
    const what: Record<typeof a.limit, [string, string]> = {
      nesting: [`列表或引用嵌套超过了${a.maximum}层。`, "减少层次，改成几段"],
      paragraph: [`这一段超过了${a.maximum}个字符。`, "用空行分成几段"],
      text: [`这一项超过了${a.maximum}个字符。`, "检查是不是填错了地方"],
      rowSigns: [`表格的这一行里 | * 等标记超过了${a.maximum}个。`, "减少列数，或者删去不需要的标记"],
      lines: [`这一段超过了${a.maximum}行。`, "用空行分成几段"],
      signs: [`这一段里的 * [ ] \\ | 等标记超过了${a.maximum}个。`, "删去不需要的标记，或者用空行分成几段"],
      indentation: [`这一行前面的空格超过了${a.maximum}个。`, "删去行首多余的空格"],
      items: [`全文的列表、引用和表格超过了${a.maximum}行。`, "把长名单另外公布，报告里写明在哪里"],
      blocks: [`全文的段落超过了${a.maximum}个。`, "报告以外的内容另外公布，报告里写明在哪里"],
      allLines: [`全文超过了${a.maximum}行。`, "报告以外的内容另外公布，报告里写明在哪里"],
      brackets: [`全文的方括号超过了${a.maximum}个。`, "减少链接，不需要的方括号改用（）或〔〕"],
      allSigns: [`全文的 * [ ] \\ | 等标记超过了${a.maximum}个。`, "删去不需要的标记"],
    };
    return say(...what[a.limit]);
  },
  GR5008: (a) =>
    say(`图片 ${a.path} 没有说明。`, "在方括号里写上说明：![说明](图片)，印在图片下面，读屏软件也读它"),
  GR5009: (a) =>
    say(
      `图片 ${a.path} 是转着存的，只靠一个记号转正：网页上是正的，Word里是横倒的。`,
      "用画图等软件打开，转正后另存为一份，再用这一份",
    ),
  GR5012: (a) =>
    a.kind === "directive"
      ? say(
          "给核对程序的说明写在了正文里，会作为小标题印出来。",
          "移到正文外面：写在这段文字的键（如 body:）的上一行，与键对齐",
        )
      : say(
          "给自己的备注写在了正文里，会作为小标题印出来。",
          "删去；要留着的，移到正文外面：写在这段文字的键（如 body:）的上一行，以 # 开头",
        ),

  GR8101: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      encrypted: ["这个工作簿设了打开密码，无法读取。", "在Excel或WPS里去掉打开密码，再保存"],
      old: ["这是旧格式（.xls）的工作簿，无法读取。", "在Excel或WPS里打开，另存为 .xlsx"],
      broken: ["这个文件不是完整的 .xlsx 工作簿，无法读取。", "在Excel或WPS里打开核对，另存为 .xlsx"],
      tooLarge: ["这个工作簿解开以后太大，没有读取。", "只留填报表的工作表，另存为 .xlsx"],
      noSheets: ["这个工作簿里没有工作表。", "核对是不是选错了文件"],
      notAForm: [
        "这个工作簿里没有填报表的工作表。",
        "用 gov-report form 填报表.xlsx 生成填报表，在里面填写；工作表的标签和行标签不要改",
      ],
    };
    return say(...what[a.reason]);
  },
  GR8102: (a) =>
    a.missing === "sheet"
      ? say(`没有找到工作表“${a.label}”，它的内容留作待填。`, "从原来的填报表里把这个工作表复制回来")
      : say(`没有找到“${a.label}”这一行，它的数留作待填。`, "行标签改回原样，或者重新生成填报表再填"),
  GR8103: (a) =>
    a.formula && a.found === ""
      ? say(`${a.label}是公式，但没有算出结果，留作待填。`, "在Excel或WPS里打开，重新保存；或者直接填数")
      : say(
          `${a.label}填的是 ${a.found}，应当是${a.kind === "count" ? "不小于0的整数" : "不小于0、最多六位小数的数"}，留作待填。`,
          "只填阿拉伯数字；没有的空着或者填0",
        ),
  GR8104: (a) =>
    say(
      `“${a.table}”里有${a.count}格空着，都按0算：${a.cells.slice(0, 8).join("、")}${a.cells.length > 8 ? "等" : ""}。`,
      "核对这些格是不是确实没有；确实没有的不用改",
    ),
  GR8105: (a) =>
    say(`${a.label}是公式，按它上次算出的 ${a.value} 取数。`, "核对这个数；要固定下来的，直接填数"),
  GR8106: (a) =>
    say(
      `${a.label}的公式被改成了数 ${a.typed}，与各项之和 ${a.sum} 不同。`,
      "核对各项；把这一格改回公式，总计就由程序计算",
    ),
  GR8107: (a) =>
    say(
      `${a.label}填的是 ${a.found}，按 ${a.value}${a.remark ? `、说明“${a.remark}”` : " "}取数。`,
      a.remark ? "说明写在“格内说明”工作表里，格里只填数" : "格里只填阿拉伯数字",
    ),
  GR8108: (a) => {
    const at = [a.table && `“${a.table}”`, a.cell].filter(Boolean).join(" ");
    const what: Record<typeof a.reason, [string, string]> = {
      noCell: [`说明没有写明是哪个表格的哪一格，没有采用。`, "表格从列表里选，单元格写成 C4 这样"],
      notAFigure: [`${at} 不是填数的格，这条说明没有采用。`, "核对单元格，写成 C4 这样"],
      noRemark: [`${at} 的说明没有文字。`, "写上说明，或者清空这一行"],
      noValue: [`${at} 没有填数，这条说明没有采用。`, "先在表格里填数"],
      twice: [`${at} 有两条说明，这一条没有采用。`, "合成一条"],
    };
    return say(...what[a.reason]);
  },
  GR8109: (a) =>
    say(`${a.label}填的是 ${a.found}，没有这一项，没有采用。`, `可以填：${a.choices.join("、")}`),
  GR8110: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noName: [`${a.label}有 ${a.found}，但没有名称，没有采用。`, "在第一列写上名称，或者清空这一行"],
      badName: [
        `${a.label}的名称 ${a.found} 不能用，这一行没有采用。`,
        "名称用汉字、字母、数字和下划线，不以数字开头",
      ],
      noLabel: [`不知道这些文字印在哪里，没有采用：${a.found}。`, "第一列的位置改回原样"],
      twice: [`${a.label}有两行都叫 ${a.found}，这一行没有采用。`, "改名或者合成一行"],
      error: [`${a.label}是错误值 ${a.found}，没有采用。`, "改成要填的内容"],
      noDay: [`${a.label}填的是 ${a.found}，看不出是哪一天，留作待填。`, "写成2023-01-18这样的年-月-日"],
    };
    return say(...what[a.reason]);
  },
  GR8111: (a) =>
    say(`填报表里没有地方写：${a.keys.join("、")}。`, "转成数据文件以后，从原来的数据文件里抄过去"),

  GR8201: (a) => {
    const seen = a.found.length > 0 ? `，找到的有：${a.found.join("、")}` : "";
    const option = "列名不同的，用 --applicant、--received、--outcome、--closed 指明，如 --received 登记日期";
    const what: Record<typeof a.reason, [string, string]> = {
      noHeadings: ["没有找到列标题。", `列标题要有申请人类别、收到日期、办理结果、办结日期；${option}`],
      noColumns: [`没有找到这些列：${a.missing.join("、")}${seen}。`, option],
      severalSheets: [
        `有几个工作表都像台账：${a.found.join("、")}。`,
        `用 --worksheet 指明，如 --worksheet ${a.found[0]}；要合在一起统计的，都写上：--worksheet ${a.found.join(" ")}`,
      ],
      noSheet: [`没有工作表“${a.missing.join("、")}”${seen}。`, "核对工作表的名称"],
    };
    return say(...what[a.reason]);
  },
  GR8202: (a) =>
    say(
      a.found === "" ? "申请人类别没有填。" : `不知道申请人类别“${a.found}”是哪一类。`,
      `改成：${a.choices.join("、")}`,
    ),
  GR8203: (a) =>
    say(
      a.found === ""
        ? "已经办结，办理结果没有填。"
        : a.group
          ? `办理结果“${a.found}”没有写明是${a.group}的哪一项。`
          : `不知道办理结果“${a.found}”是哪一项。`,
      a.members
        ? `改成：${a.members.join("、")}`
        : "改成表三的说法，如：予以公开、本机关不掌握相关政府信息、重复申请",
    ),
  GR8204: (a) =>
    say(
      `${a.field === "received" ? "收到日期" : "办结日期"}${a.found === "" ? "没有填" : `“${a.found}”看不出是哪一天`}。`,
      "写成2022-03-05、2022年3月5日或者20220305",
    ),
  GR8205: (a) =>
    a.reason === "order"
      ? say(`办结日期 ${a.closed} 早于收到日期 ${a.received}。`, "核对两个日期")
      : say("有办理结果，但没有办结日期。", "已经办结的填上办结日期；还没有办结的，结果空着或者写“办理中”"),
  GR8206: (a) =>
    say(
      a.reason === "closedBefore"
        ? `有${a.count}件在${a.year}年以前办结，没有计入：${rowsText(a.rows)}。`
        : `有${a.count}件在${a.year}年以后收到，没有计入：${rowsText(a.rows)}。`,
      "不是这一年的不用改；年度不对的，用 --year 指明",
    ),
  GR8207: (a) =>
    say(`登记编号 ${a.number} 与第${a.first}行相同，两行都计入了。`, "核对是不是同一件申请登记了两次"),
  GR8208: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      encrypted: ["台账设了打开密码，无法读取。", "去掉打开密码，再保存"],
      old: ["台账是旧格式（.xls），无法读取。", "在Excel或WPS里打开，另存为 .xlsx"],
      broken: ["台账不是完整的 .xlsx 工作簿，无法读取。", "在Excel或WPS里打开核对，另存为 .xlsx"],
      tooLarge: ["台账解开以后太大，没有读取。", "只留有关的工作表和年份，另存为 .xlsx"],
      noSheets: ["台账里没有工作表。", "核对是不是选错了文件"],
      encoding: ["台账的文字编码无法读取。", "在Excel或WPS里另存为 .xlsx 或者UTF-8的 .csv"],
    };
    return say(...what[a.reason]);
  },

  ...importZh,

  GR9001: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      missing: [`找不到 ${a.file}。`, "核对路径和文件名"],
      unreadable: [`${a.file} 无法读取。`, "检查文件权限"],
      folder: [`文件夹 ${a.file} 里没有数据文件（*.yaml、*.yml）。`, "核对路径"],
      isFolder: [`${a.file} 是文件夹，这里要写一个文件。`, "写明文件夹里的哪一个文件"],
      notAFile: [
        `${a.file} 是设备、管道一类，不是普通文件，没有读取。`,
        "先存成普通文件；从管道来的数据用 gov-report validate - 核对",
      ],
      tooLarge: [
        `${a.file} 有${a.actual === undefined ? "" : `${bytes(a.actual)}，`}超过了${bytes(a.maximum ?? 0)}，没有读取。`,
        "核对是不是选错了文件",
      ],
      notFixable: ["标准输入（-）里的内容不能用 --fix 改。", "给出文件名"],
      notADataFile: [
        `${a.file} 不是数据文件，只能核对（validate）。`,
        `先转成数据文件：gov-report import ${a.file}`,
      ],
      notAlone: ["标准输入（-）不能与别的文件一起核对。", "分两次运行"],
    };
    return say(...what[a.reason]);
  },
  GR9002: (a) => {
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
      notAFile: ["那里是设备、管道一类，不是普通文件", "换一个文件名"],
      noReader: ["没有程序在读这个管道", "先启动读取管道的程序，再运行"],
      input: ["它是要读取的文件之一", "换一个文件名"],
      written: ["它也是这次要写的另一个文件", "换一个文件名"],
      changed: ["核对期间这个文件被改动了", "再运行一次"],
      other: ["系统不允许", "核对路径、权限和磁盘，或者写到别的文件夹"],
    };
    const [reason, hint] = what[a.reason];
    const made = a.made === undefined ? "" : `这次生成的${a.made}个文件已经写好，只缺清单。`;
    return say(`${a.file} 无法写入：${reason}。${made}`, hint);
  },
  GR9003: (a) =>
    say(`程序自身出错：${a.message}。`, "这不是您的数据的问题，请把数据文件和这条信息发给维护者"),
  GR9004: (a) =>
    say(
      `${a.inputs.join("和")}都要写到 ${[a.file, ...(a.also ?? [])].join("、")}。`,
      `用 --out-dir 分别指定文件夹，或者${a.titled ? "在数据文件里用 title 写不同的标题" : "改名"}`,
    ),
  GR9005: (a) => usageMessage(a, "zh-CN"),
  GR9008: (a) =>
    say(
      `${"seconds" in a ? `${a.seconds}秒还没有做完` : `处理它的进程中断了，多半是${a.memory} MiB内存不够用`}，已放弃这个文件，其余文件不受影响。`,
      "这不是您的数据的问题，请把数据文件发给维护者",
    ),
  GR9009: (a) =>
    a.reason === "missing"
      ? say(
          "生成 .pdf 要用LibreOffice，这台电脑上没有找到它。",
          "安装LibreOffice（Debian、Ubuntu：apt install libreoffice-writer），或者去掉 --format 里的pdf，用Word或WPS打开 .docx 另存为PDF",
        )
      : say(
          "LibreOffice没有生成 .pdf。",
          "先关闭打开着的LibreOffice再试；或者用Word或WPS打开 .docx 另存为PDF",
        ),
  GR9010: (a) =>
    say(
      `这台电脑没有${a.fonts.map((font) => `“${font}”`).join("、")}字体，.pdf 里用了别的字体代替。`,
      "安装这些字体后重新生成；或者把 .docx 拿到装有这些字体的电脑上另存为PDF",
    ),
  GR9006: (a) =>
    say(
      `这条说明没有对应的警告：${a.codes.join("、")}。`,
      a.kept.length === 0
        ? "删去这一行注释"
        : `从这一行删去 ${a.codes.join("、")}，保留 ${a.kept.join("、")} 和理由`,
    ),
  GR9007: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noReason: ["没有写明理由。", "写成 # gov-report-disable-next-line GR4002 -- 理由"],
      error: [`${a.code} 是错误，不能用说明代替改正。`, "改正数据；只有警告可以说明"],
      misspelt: [
        "这行注释不起作用：说明的名称写错了。",
        "写成 # gov-report-disable-next-line GR4002 -- 理由",
      ],
      syntax: ["说明的写法不对。", "写成 # gov-report-disable-next-line GR4002 -- 理由"],
    };
    return say(...what[a.reason]);
  },

  related: (note) => {
    switch (note.kind) {
      case "first":
        return "第一次写在这里";
      case "same":
        return "同一处用法";
      case "expected":
        return "名单里的写法";
      case "value":
        return `${note.label} = ${note.value}`;
      default:
        return `${note.code} ${note.label === "" ? "勾稽关系" : note.label}${note.columnLabel && ` · ${note.columnLabel}`}：${note.left} ≠ ${note.right}，相差${note.difference}`;
    }
  },
};
