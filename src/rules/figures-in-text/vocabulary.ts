/**
 * The words that reports use for what the tables count, by what they mean. To teach the program another way of saying
 * something, add the words to their row; docs/phrases.md is made from here. The rows and classes of the tables are known
 * by their own labels, which the schema has; here are only their short names.
 *
 * A phrase is read only where every word of it is known, so a word that changes what is counted belongs into a row of
 * its own meaning, and a word that changes nothing into 虚词.
 */
export type Sense =
  | "application"
  | "request"
  | "tail"
  | "receive"
  | "fresh"
  | "handle"
  | "done"
  | "underway"
  | "carry"
  | "lastYear"
  | "thisYear"
  | "nextYear"
  | "class"
  | "result"
  | "row"
  | "loose"
  | "dispute"
  | "outcome"
  | "judge"
  | "cause"
  | "disclosure"
  | "document"
  | "issue"
  | "repeal"
  | "inForce"
  | "column"
  | "publish"
  | "amend"
  | "decision"
  | "decide"
  | "none"
  | "all"
  | "already"
  | "onTime"
  | "open"
  | "channel"
  | "via"
  | "withdraw"
  | "rate"
  | "except"
  | "compare"
  | "part"
  | "self"
  | "other"
  | "filler";

export interface Meaning {
  sense: Sense;
  /** What the page of words calls it. */
  title: string;
  /** Which of its kind: a row or class of the tables, a column, an outcome. */
  value?: string;
  /** Separated by spaces. */
  words: string;
}

export const VOCABULARY: readonly Meaning[] = [
  {
    sense: "application",
    title: "政府信息公开申请（单独出现就指申请）",
    words: `政府信息公开申请 政府信息公开的申请 政务信息公开申请 政务公开申请 信息公开申请 信息公开的申请 政府信息公开类申请
      依申请公开 依申请公开申请 依申请公开的申请 依申请公开信息 依申请公开信息申请 依申请公开的信息 依申请公开政府信息
      依申请公开政府信息申请 依申请公开政府信息的申请 依申请公开的政府信息 依申请公开政府信息公开申请 依申请公开类申请
      依申请政府信息公开 依申请政府信息公开申请 依申请信息公开 依申请信息公开申请 依申请政务公开 政府信息依申请公开
      政府信息依申请公开申请 政务信息依申请公开 信息依申请公开 政府信息公开依申请公开 政府信息公开依申请 政务公开依申请公开
      政府信息申请公开 政府信息申请 信息申请公开 申请公开政府信息 申请公开的政府信息 申请政府信息公开 申请信息公开
      公开政府信息申请 公开政府信息的申请 政府信息公开依申请公开申请 政务公开依申请 依申请件 依申请办件 依申请事项`,
  },
  {
    sense: "request",
    title: "申请（上文讲到依申请公开时指申请）",
    words: "申请 公开申请 信息申请 申请件 办件 申请办件",
  },
  {
    sense: "tail",
    title: "申请、案件后面的量词和类名",
    words: `件 事项 办件 办理件 受理件 办理事项 书 表 量 数 数量 总数 总量 件数 总件数 总数量 受理量 办理量 情况 情形
      事宜 业务 工作 方面 领域 案件 案 类 类型 事件 问题 行为 中 过程中 环节 等 内容`,
  },
  {
    sense: "receive",
    title: "收到、受理",
    words: `收到 收到的 接到 接收 接收到 接受 收办 接办 收件 收悉 受理 受理了 登记 收到并受理 收到和受理 接收并受理
      登记受理 受理登记 收到登记`,
  },
  {
    sense: "fresh",
    title: "本年新收",
    words: "新收 新收到 新受理 新增 新接收 新接到 新增收到 新增受理 新登记 新收办",
  },
  { sense: "handle", title: "办理、处理", words: "办理 处理 处置 承办 经办 办理了 处理了 受理办理" },
  {
    sense: "done",
    title: "办结、答复",
    words: `办结 答复 回复 办复 办毕 办理完毕 办理完成 办理完结 处理完毕 答复完毕 回复完毕 完成答复 完成办理 完成回复
      办结答复 答复办结 办理答复 办理回复 办理并答复 办理办结 予以答复 给予答复 作出答复 做出答复 进行答复 进行回复
      予以回复 给予回复 作出回复 书面答复 书面回复 书面答复申请人 办结完毕 得到答复 得到回复 答复申请人 办理结束 完结 反馈`,
  },
  {
    sense: "underway",
    title: "年底还没有办结",
    words: `正在办理 正在办理中 正在办理之中 正在处理 正在处理中 正在答复 尚在办理 尚在办理中 仍在办理 仍在办理中 在办
      尚未办结 未办结 尚未办理完毕 尚未答复 未答复 办理中 待办理 待办结 未到期`,
  },
  {
    sense: "carry",
    title: "结转",
    words: `结转 转结 接转 转接 转入 顺延 遗留 结转至 结转到 结转入 转至 转到 延至 顺延至 顺延到 转结至 转结到 接转至
      接转到 结余 结存 跨年 跨年度 留转 滚转 转办至 结转办理 结转继续办理`,
  },
  { sense: "lastYear", title: "上年", words: "上年 上一年 上年度 上一年度 去年 去年度 前一年 前一年度" },
  {
    sense: "thisYear",
    title: "本年",
    words: `今年 本年 本年度 当年 当年度 本年内 全年 全年度 年内 年度 年度内 一年来 今年以来 本年度以来 报告期 报告期内
      报告年度 报告年度内 统计期内 统计期限内 期间 年底 年末 一年`,
  },
  {
    sense: "nextYear",
    title: "下年",
    words: "下年 下一年 下年度 下一年度 次年 次年度 明年 明年度 来年 翌年",
  },
  { sense: "class", title: "自然人", value: "naturalPerson", words: "自然人 公民 公民个人 个人" },
  { sense: "class", title: "商业企业", value: "commercial", words: "商业企业" },
  {
    sense: "class",
    title: "企业（商业企业，也可指全部法人）",
    value: "company",
    words: "企业 公司 企业法人 企业单位",
  },
  { sense: "class", title: "科研机构", value: "research", words: "科研机构 科研单位" },
  { sense: "class", title: "社会公益组织", value: "publicInterest", words: "社会公益组织 公益组织" },
  { sense: "class", title: "法律服务机构", value: "legalService", words: "法律服务机构 律师事务所" },
  {
    sense: "class",
    title: "法人或其他组织",
    value: "organisations",
    words: `法人或其他组织 法人或者其他组织 法人和其他组织 法人及其他组织 法人与其他组织 法人、其他组织 法人以及其他组织
      法人或其它组织 法人和其它组织 法人 其他组织 法人组织 法人及组织 法人单位`,
  },
  { sense: "result", title: "（一）予以公开", value: "disclosed", words: "同意公开 予以全部公开 予以公开类" },
  {
    sense: "result",
    title: "（二）部分公开",
    value: "partiallyDisclosed",
    words: "予以部分公开 同意部分公开 区分处理",
  },
  {
    sense: "result",
    title: "（三）不予公开",
    value: "withheld",
    words: "不同意公开 决定不予公开 不予以公开",
  },
  { sense: "result", title: "（四）无法提供", value: "unavailable", words: "不能提供 未能提供 无法公开" },
  { sense: "result", title: "（五）不予处理", value: "notProcessed", words: "不予以处理 不作处理 不再处理" },
  {
    sense: "result",
    title: "（六）其他处理",
    value: "otherHandling",
    words: "其它处理 其他情形处理 其他方式处理 其他处理情形",
  },
  { sense: "loose", title: "公开（予以公开，也可含部分公开）", value: "open", words: "公开" },
  {
    sense: "loose",
    title: "不公开（不予公开，也可含不提供、不处理）",
    value: "closed",
    words: "不公开 未予公开 未公开",
  },
  { sense: "row", title: "属于国家秘密", value: "stateSecret", words: "国家秘密 涉及国家秘密 属国家秘密" },
  {
    sense: "row",
    title: "其他法律行政法规禁止公开",
    value: "prohibitedByLaw",
    words: "法律行政法规禁止公开 法律、行政法规禁止公开 其他法律、行政法规禁止公开 法律法规禁止公开",
  },
  {
    sense: "row",
    title: "危及“三安全一稳定”",
    value: "threeSecuritiesOneStability",
    words: "三安全一稳定 危及三安全一稳定",
  },
  {
    sense: "row",
    title: "保护第三方合法权益",
    value: "thirdPartyRights",
    words: "第三方合法权益 涉及第三方合法权益 损害第三方合法权益 属于保护第三方合法权益",
  },
  {
    sense: "row",
    title: "属于三类内部事务信息",
    value: "internalAffairs",
    words: "三类内部事务信息 内部事务信息 属内部事务信息 属于内部事务信息 属三类内部事务信息",
  },
  {
    sense: "row",
    title: "属于四类过程性信息",
    value: "processInformation",
    words: "四类过程性信息 过程性信息 属过程性信息 属于过程性信息 属四类过程性信息",
  },
  {
    sense: "row",
    title: "属于行政执法案卷",
    value: "enforcementFile",
    words: "行政执法案卷 执法案卷 行政执法案卷信息",
  },
  { sense: "row", title: "属于行政查询事项", value: "statutoryQuery", words: "行政查询事项 行政查询" },
  {
    sense: "row",
    title: "本机关不掌握相关政府信息",
    value: "notHeld",
    words: `不掌握相关政府信息 不掌握相关信息 本机关不掌握相关信息 本机关不掌握 本单位不掌握 我局不掌握 不掌握
      本机关不掌握该政府信息 不掌握该信息 本行政机关不掌握相关政府信息 本单位不掌握相关政府信息`,
  },
  {
    sense: "row",
    title: "没有现成信息需要另行制作",
    value: "requiresCreation",
    words: "没有现成信息 没有现成信息需另行制作 需要另行制作 需另行制作 没有现成信息、需要另行制作",
  },
  {
    sense: "row",
    title: "补正后申请内容仍不明确",
    value: "unclearAfterCorrection",
    words: "补正后仍不明确 申请内容仍不明确 经补正仍不明确",
  },
  {
    sense: "row",
    title: "信访举报投诉类申请",
    value: "petition",
    words:
      "信访举报投诉类 信访举报投诉 信访、举报、投诉类申请 信访、举报、投诉类 信访、举报、投诉等申请 信访类申请",
  },
  { sense: "row", title: "重复申请", value: "repeated", words: "重复申请 属于重复申请" },
  { sense: "row", title: "要求提供公开出版物", value: "publishedMaterial", words: "公开出版物" },
  { sense: "row", title: "无正当理由大量反复申请", value: "excessive", words: "大量反复申请 大量、反复申请" },
  {
    sense: "row",
    title: "要求行政机关确认或重新出具已获取信息",
    value: "reconfirmation",
    words: "确认或重新出具已获取信息 要求确认或重新出具已获取信息",
  },
  {
    sense: "row",
    title: "逾期不补正",
    value: "correctionOverdue",
    words:
      "逾期不补正 逾期未补正 申请人逾期不补正 申请人逾期未补正 申请人无正当理由逾期不补正 无正当理由逾期不补正",
  },
  {
    sense: "row",
    title: "逾期不缴费",
    value: "feeUnpaid",
    words: "逾期未缴费 逾期不缴费 申请人逾期未缴费 逾期未缴纳费用",
  },
  {
    sense: "dispute",
    title: "行政复议",
    value: "reconsideration",
    words: "行政复议 复议 行政复议申请 复议申请",
  },
  { sense: "dispute", title: "行政诉讼", value: "litigation", words: "行政诉讼 诉讼 行政诉讼案" },
  {
    sense: "dispute",
    title: "未经复议直接起诉",
    value: "direct",
    words: "未经复议直接起诉 直接起诉 未经复议直接提起行政诉讼",
  },
  {
    sense: "dispute",
    title: "复议后起诉",
    value: "afterReconsideration",
    words: "复议后起诉 经复议后起诉 复议后提起行政诉讼",
  },
  {
    sense: "dispute",
    title: "行政争议（复议和诉讼）",
    value: "any",
    words: "行政争议 复议诉讼 行政复议诉讼",
  },
  {
    sense: "outcome",
    title: "结果维持",
    value: "upheld",
    words: "结果维持 维持结果 维持 维持原行政行为 维持原答复 予以维持 胜诉",
  },
  {
    sense: "outcome",
    title: "结果纠正",
    value: "corrected",
    words: "结果纠正 纠正结果 纠正 纠错 被纠错 被纠正 予以纠正 败诉",
  },
  { sense: "outcome", title: "其他结果", value: "other", words: "其他结果 其它结果 终止 撤诉 其他" },
  {
    sense: "outcome",
    title: "驳回（结果维持或其他结果）",
    value: "dismissed",
    words: "驳回 驳回起诉 驳回诉讼请求 驳回申请 驳回复议申请 驳回原告诉讼请求",
  },
  {
    sense: "outcome",
    title: "尚未审结",
    value: "pending",
    words:
      "尚未审结 未审结 尚未办结 正在审理 正在审理中 审理中 尚在审理 尚在审理中 仍在审理 在审 尚未结案 未结案",
  },
  {
    sense: "judge",
    title: "复议机关、出庭应诉的办案（与本机关的信息公开无关）",
    words: "审理 审结 代理 应诉 出庭 出庭应诉 行政应诉",
  },
  {
    sense: "cause",
    title: "复议、诉讼的起因",
    words: `因 就 涉 涉及 关于 有关 相关 针对 不服 而 所 被 致 引起 引发 产生 导致 发生 出现 造成 提起 提请
      被申请 被提起 被诉 因为 由于 引致`,
  },
  {
    sense: "disclosure",
    title: "政府信息公开（复议、诉讼要与它有关）",
    words: `政府信息公开 政务信息公开 信息公开 政务公开 政府信息公开工作 政府信息公开答复 信息公开工作 政务公开工作
      政府信息公开事项 政府信息公开类 信息公开类 政府信息公开工作方面 政府信息公开方面 政府信息 信息公开答复`,
  },
  {
    sense: "document",
    title: "行政规范性文件",
    value: "normativeDocuments",
    words: "行政规范性文件 规范性文件 行政规范性文件和政策性文件",
  },
  {
    sense: "document",
    title: "规章",
    value: "rules",
    words: "规章 政府规章 地方政府规章 部门规章 地方性规章",
  },
  {
    sense: "issue",
    title: "制发文件",
    words: `制发 制定 出台 印发 颁布 制修订 制订 新制发 新制定 新印发 新出台 新制订 制定出台 制定发布 制定印发 制定并印发
      制定并公开 制定并发布 制定公开 制定和公开 制发并公开 出台并公开 印发并公开 出台印发 印发出台 新制定出台 新颁布`,
  },
  { sense: "repeal", title: "废止文件", words: "废止 废止了 予以废止 宣布废止" },
  { sense: "inForce", title: "现行有效", words: "现行有效 继续有效 现行有效的" },
  { sense: "column", title: "新制作（2019年格式）", value: "created", words: "新制作" },
  { sense: "column", title: "新公开（2019年格式）", value: "published", words: "新公开" },
  { sense: "column", title: "对外公开（2019年格式）", value: "totalPublished", words: "对外公开" },
  {
    sense: "publish",
    title: "公开、发布（公开了多少与制发了多少是两回事）",
    words: "集中公开 主动公开 公开发布 动态更新 更新 发布 公示 公布 推送 上传",
  },
  {
    sense: "amend",
    title: "修订、失效（文件的另一笔账）",
    words: "修订 修改 修正 失效 宣布失效 修订了 修改了 拟废止 拟修改",
  },
  { sense: "decision", title: "行政许可", value: "licensing", words: "行政许可" },
  { sense: "decision", title: "行政处罚", value: "penalties", words: "行政处罚" },
  { sense: "decision", title: "行政强制", value: "compulsion", words: "行政强制 行政强制措施 行政强制执行" },
  { sense: "decide", title: "作出决定", words: "作出 做出 实施 决定 处理决定 作出的 做出的 共作出" },
  {
    sense: "none",
    title: "没有",
    words:
      "未 没有 没 无 未曾 从未 尚未 未有 并未 并无 暂无 暂未 不存在 均无 均未 零 未再 也未 也没有 也无 均没有",
  },
  {
    sense: "all",
    title: "全部",
    words: "均 全部 都 皆 悉数 全都 一律 均已 已均 已全部 均全部 全部已 均已全部 全部均",
  },
  { sense: "already", title: "已经", words: "已 已经 现已 目前已 皆已 均已经" },
  {
    sense: "onTime",
    title: "按时",
    words: `按时 按期 及时 如期 限时 按期限 按时限 按时按规定 及时按期 在法定期限内 在法定时限内 在规定期限内 在规定时限内
      在规定时间内 在法定时间内 法定期限内 法定时限内 规定期限内 规定时限内 规定时间内 在时限内 在期限内 按法定期限
      按法定时限 按照规定时限 按规定时限 按规定期限 按照法定时限 按照法定期限 按照规定期限 在承诺时限内 在有效期限内`,
  },
  { sense: "open", title: "列举", value: "part", words: "其中 其中包括" },
  { sense: "open", title: "列举（列全）", value: "all", words: "包括 分别为 分别是 分别 分为" },
  { sense: "open", title: "含", value: "with", words: "含 包含 其中含 内含 包括了" },
  {
    sense: "channel",
    title: "渠道",
    words: `书面 网络 网上 网站 互联网 在线 线上 线下 信函 信件 来信 来函 邮寄 邮政 邮件 电子邮件 电子邮箱 邮箱 快递 当面 当场 现场
      窗口 传真 平台 系统 渠道 方式 途径 形式 政府网站 门户网站 依申请公开平台 依申请公开系统 依申请公开渠道 依申请公开邮箱
      来访 电话 微信 公众号 微信公众号`,
  },
  { sense: "via", title: "经由", words: "通过 经 以 采用 利用 采取" },
  {
    sense: "withdraw",
    title: "撤回",
    words: "撤回 撤销 撤消 主动撤回 申请人撤回 申请人主动撤回 申请人撤销 申请人主动撤销 自行撤回 自主撤销",
  },
  {
    sense: "rate",
    title: "办结率",
    words: "办结率 答复率 回复率 按时办结率 按期办结率 按时答复率 按期答复率 及时答复率 及时办结率",
  },
  { sense: "except", title: "除……外", words: "除 除了 外 以外 之外" },
  { sense: "compare", title: "比较", words: "较 比 同比 环比 相较 相较于 相比 对比 较之 与上年相比 比较" },
  {
    sense: "part",
    title: "只说一部分",
    words:
      "需 需要 需补正 补正 延期 转交 转办 转来 转送 移交 移送 协助 协查 配合 指导 督办 代表 不予受理 应当 拟 计划",
  },
  {
    sense: "self",
    title: "本机关",
    words: `本机关 本单位 本部门 本行政机关 我单位 我机关 我部门 本系统 我系统 全系统 各级行政机关 各级 各部门 各地各部门
      各级各部门 各单位 政务公开办 政务公开办公室 办公室 本办公室 我办公室 机关`,
  },
  {
    sense: "other",
    title: "别的事（后面的数不是申请）",
    words: `提案 建议 议案 信访 信访件 留言 许可证 许可申请 咨询 热线 12345 投诉 举报 来电 诉求 工单 公文 发文 属性 文件 项目 解读
      新闻 舆情 征集 便民 政务服务 案卷 培训 检查 保密审查 收费 费用 信息处理费 许可事项 依申请公开文件 依申请公开公文
      依申请公开属性 依申请公开目录 依申请公开类信息 依申请公开类文件 依申请公开类公文 建议提案 行政许可申请 备案 审查 申请表
      零报告 稿件 人次`,
  },
  {
    sense: "filler",
    title: "虚词（不改变数的意思）",
    words: `共 共计 总计 合计 累计 总共 一共 计 有 共有 为 是 达 达到 了 到 过 的 之 和 及 与 或 或者 以及 并 而 且 及其 另 另有 另外
      还 还有 尚有 仍有 其余 剩余 余下 此外 各类 各种 各项 各 有效 来自 提出 提交 递交 由 公众 社会公众 群众 人民群众 申请人 社会 广大
      属于 属 即 新 经 对 于 在 从 依法 依规 依法依规 依规依法 规范 妥善 认真 积极 严格 严格按照 按照 按 规定 按规定 按要求 要求 实际
      进行 予以 给予 作 开展 继续 继续办理 继续处理 继续答复 将 需 办理结果 办理情况 处理结果 答复结果 截至 截止 至 止 目前 累计共 我们 一是 二是 三是
      四是 五是 六是 七是 八是 九是 首先 其次 主要 任何 所有 全 该 这 上述 以上 ◇ 向 个 处 类 人 申请人为 方式为 结果为 日 “ ” ‘ ’ 〈 〉`,
  },
];

/** Units of what is counted; where the noun is an application, any of them is meant for 件. */
export const UNITS = "件次 人次 件 起 宗 条 份 项 个 次 例 封 篇 期 部 张 家 人 场 处 户 批 册 块 则 %";

/** 我局, 本县, 全市: what an organ calls itself or all that it governs. */
export const OWN = {
  prefixes: "我 本 全",
  organs:
    "省 市 县 区 州 盟 旗 镇 乡 街道 局 厅 办 委 院 所 会 站 中心 系统 自治区 自治县 自治州 开发区 管委会 部 署 校 司 处",
};
