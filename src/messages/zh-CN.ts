import type { Catalogue, DiagnosticArgs, IdentityArgs, MarkdownConstruct, Message } from "../messages.js";

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

const EXPECTED: Record<DiagnosticArgs["GR2003"]["expected"], [string, string]> = {
  mapping: ["应当是若干个“键: 值”", "换行并缩进两个空格，逐行写“键: 值”"],
  list: ["应当是列表", "每一项单独一行，以“- ”开头"],
  text: ["应当是一段文字", "直接写文字；含冒号、井号或花括号时加引号"],
  boolean: ["只能写 true 或 false", "是写 true，否写 false"],
  row: [
    "应当是一行申请人分类的件数，或者 0",
    "写成 { naturalPerson: 6, commercial: 1, total: 7 }，整行为零写 0",
  ],
  group: ["应当逐行填写，或者整组写 0", "整组为零写 0，否则每一行都要写"],
  cell: ["应当是一个数，或者 { value: 数, remark: 说明 }", "没有说明时直接写数"],
  key: ["键只能是一个词", "冒号前面只写键名，值里有花括号时加引号"],
};

function number(wanted: string, limit: string, a: DiagnosticArgs["GR2004"]): Message {
  const found = a.found === "" ? "没有填" : `写成了 ${a.found}`;
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

export const zhCN: Catalogue = {
  GR1001: (a) =>
    say(
      a.encoding === "?" ? "文件不是UTF-8编码，从这里起无法读取。" : `文件是${a.encoding}编码，应当是UTF-8。`,
      "用编辑器“另存为”，编码选择UTF-8",
    ),
  GR1002: () => say("文件开头有字节顺序标记（BOM）。", "用编辑器“另存为”，编码选择UTF-8（不带BOM）"),
  GR1003: () => say("文件里没有内容。", "从示例 examples/ 复制一份数据文件再填写"),
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
  GR1012: (a) => say(`${a.key} 写了两次。`, "只保留正确的一处"),
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
      `${a.label ? `${a.label}缺少` : "缺少"}${a.missing.map(({ key, label }) => `${label}（${key}）`).join("、")}。`,
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
  GR2003: (a) => say(`${a.label}${EXPECTED[a.expected][0]}。`, EXPECTED[a.expected][1]),
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
      a.spelling ? `改成 ${a.spelling}` : "如 year: 2022",
    ),
  GR2009: (a) => {
    if (a.reason === "unknown")
      return say(`没有 ${a.found} 这个格式版本。`, "可以填 2021，或者不写，由年度决定");
    if (a.reason === "unsupported")
      return say(
        `${a.year}年度用的是${a.version}年试行格式，这个版本的程序还不能处理。`,
        "核对报告年度；2021年度起的报告可以处理",
      );
    return say(
      `${a.year}年度的报告应当用${a.version}年格式，这里写的是 ${a.found}。`,
      `改成 ${a.version}，或者删去这一行`,
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
  GR2017: (a) => say(`${a.label}既没有正文，也没有小节。`, "写 body（正文）或 sections（小节）"),
  GR2018: (a) => say(`${a.found} 不能作数字的名称。`, "名称用汉字、字母、数字和下划线，不以数字开头"),
  GR2019: (a) => {
    if (a.reason === "unreadable")
      return say(
        `上一年的数据文件 ${a.file} 无法读取。`,
        "核对路径（相对于本文件所在的文件夹），或者删去 previous",
      );
    if (a.reason === "year")
      return say(`${a.file} 是${a.year}年度的，上一年应当是${a.expected}年度。`, "改成上一年度的数据文件");
    return say(`上一年的数据文件 ${a.file} 有错误，不能引用。`, `先改好它：gov-report validate ${a.file}`);
  },
  GR2020: (a) => say(`${a.label}是 ${a.found}，应当在 ${a.minimum} 到 ${a.maximum} 之间。`),

  GR2021: (a) => say(`${a.code} 是错误，级别不能改。`, "只有警告可以改为 off、info 或 warning"),

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

  GR5001: (a) => {
    switch (a.reason) {
      case "unknown":
        return say(
          `没有 ${a.path} 这个数据。`,
          a.suggestion
            ? `是不是 {{${a.suggestion}}}？`
            : "路径就是数据文件里的键，用 . 连接，如 {{applications.newlyReceived.total}}",
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
        return say("没有上一年的数据，算不出同比。", "在数据文件里写 previous: 上一年的数据文件");
      case "notInPrevious":
        return say(`上一年的数据里没有 ${a.path}。`, "改用文字说明，或者在上一年的数据文件里补上");
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
      notAnImage: "不是可用的PNG或JPEG图片",
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

  GR9001: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      missing: [`找不到 ${a.file}。`, "核对路径和文件名"],
      unreadable: [`${a.file} 无法读取。`, "检查文件权限"],
      folder: [`文件夹 ${a.file} 里没有数据文件（*.yaml、*.yml）。`, "核对路径"],
      notFixable: ["标准输入（-）里的内容不能用 --fix 改。", "给出文件名"],
      notAlone: ["标准输入（-）不能与别的文件一起核对。", "分两次运行"],
    };
    return say(...what[a.reason]);
  },
  GR9002: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      folder: ["那里已有同名的文件夹", "移走文件夹，或者用 --out-dir 写到别处"],
      denied: [
        "没有写入权限，或者文件正在Word、WPS、Excel里打开",
        "关闭打开的文件，检查文件夹权限，或者用 --out-dir 写到别处",
      ],
      full: ["磁盘空间不够", "清出空间后再生成"],
      busy: ["文件正被别的程序使用", "关闭打开它的程序后再生成"],
      readOnly: ["所在的磁盘是只读的", "用 --out-dir 写到别处"],
      notAFolder: ["路径中间有一段不是文件夹", "核对 --out-dir"],
      changed: ["核对期间这个文件被改动了", "再运行一次"],
      other: ["系统不允许", "核对路径、权限和磁盘，或者用 --out-dir 写到别处"],
    };
    const [reason, hint] = what[a.reason];
    return say(`${a.file} 无法写入：${reason}。`, hint);
  },
  GR9003: (a) =>
    say(`程序自身出错：${a.message}。`, "这不是您的数据的问题，请把数据文件和这条信息发给维护者"),
  GR9004: (a) => say(`${a.inputs.join("和")}都要写到 ${a.file}。`, "用 --out-dir 分别指定文件夹，或者改名"),
  GR9005: (a) => say(a.message, a.hint ?? "用 gov-report --help 查看用法"),
  GR9008: (a) =>
    say(
      `${a.seconds}秒还没有做完，已放弃这个文件，其余文件不受影响。`,
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
  GR9006: (a) => say(`这条说明没有对应的警告：${a.codes.join("、")}。`, "删去这一行注释"),
  GR9007: (a) => {
    const what: Record<typeof a.reason, [string, string]> = {
      noReason: ["没有写明理由。", "写成 # gov-report-disable-next-line GR4002 -- 理由"],
      error: [`${a.code} 是错误，不能用说明代替改正。`, "改正数据；只有警告可以说明"],
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
      case "value":
        return `${note.label} = ${note.value}`;
      default:
        return `${note.code} ${note.label === "" ? "勾稽关系" : note.label}${note.columnLabel && ` · ${note.columnLabel}`}：${note.left} ≠ ${note.right}，相差${note.difference}`;
    }
  },
};
