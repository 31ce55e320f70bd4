/**
 * The usual words of registers beside the official ones, which the schema has. Each word has one meaning only; a word
 * that could have two (不予公开 without a reason) is left out.
 */

/** Usual headings of the columns, the surest first. */
export const COLUMN_WORDS = {
  applicant: [
    "申请人类别",
    "申请人类型",
    "申请人分类",
    "申请人性质",
    "申请人身份",
    "申请主体类别",
    "申请主体类型",
    "申请主体性质",
    "申请主体",
    "主体类别",
    "主体类型",
    "申请人情况",
    "申请人属性",
    "申请人所属类别",
    "公民/企业",
    "公民/法人",
    "公民、法人或其他组织",
    "公民、法人和其他组织",
    "个人/单位",
    "个人/企业",
    "个人/法人",
    "自然人/法人",
    "自然人、法人或其他组织",
  ],
  received: [
    "收到日期",
    "收到时间",
    "收到申请日期",
    "收到申请时间",
    "收件日期",
    "收件时间",
    "接收日期",
    "接收时间",
    "接件日期",
    "收文日期",
    "收文时间",
    "受理日期",
    "受理时间",
    "登记日期",
    "登记时间",
    "收悉日期",
    "申请日期",
    "申请时间",
  ],
  outcome: [
    "办理结果",
    "处理结果",
    "答复结果",
    "办理结果类型",
    "答复类型",
    "答复类别",
    "答复情况",
    "办理情况",
    "处理情况",
    "处理决定",
    "办结结果",
    "答复决定",
    "结果",
  ],
  closed: [
    "办结日期",
    "办结时间",
    "答复日期",
    "答复时间",
    "作出答复日期",
    "答复告知日期",
    "完成日期",
    "完成时间",
    "结案日期",
  ],
  reason: [
    "不予公开理由",
    "不予公开原因",
    "不予公开类型",
    "不予公开情形",
    "办理结果细项",
    "答复类型细项",
    "具体情形",
    "具体理由",
    "具体类型",
    "细项",
    "理由",
  ],
  number: ["登记编号", "登记号", "申请编号", "受理编号", "受理号", "申请书编号", "编号", "流水号", "序号"],
  quantity: ["件数", "申请件数", "受理件数", "申请数量"],
} as const;

/** Applicant classes by their keys. */
export const CLASS_WORDS: Record<string, readonly string[]> = {
  naturalPerson: [..."个人 公民 公民个人 个人申请 自然人个人 群众 村民 居民 市民 农民".split(" ")],
  commercial: [
    ..."企业 公司 商业 商业公司 商业企业公司 企业法人 企业单位 国有企业 国企 民营企业 民企 私营企业".split(
      " ",
    ),
    ..."外资企业 合伙企业 个人独资企业 有限公司 有限责任公司 股份公司 个体工商户 个体户".split(" "),
  ],
  research: [..."科研 科研院所 科研单位 高校 高等院校 大学 研究机构 研究院 研究所 科研机构高校".split(" ")],
  publicInterest: [
    ..."公益组织 社会公益 公益机构 公益性组织 社会组织 社会团体 社团 公益类社会组织 公益性社会组织 基金会".split(
      " ",
    ),
  ],
  legalService: [..."律所 律师所 律师事务所 律师 法律服务 法律服务所 法律机构 基层法律服务所".split(" ")],
  other: [
    ..."其他组织 其他机构 其他单位 其他法人 其他法人或其他组织 其它 其它组织 机关 行政机关".split(" "),
    ..."党政机关 国家机关 村委会 居委会 村民委员会 居民委员会".split(" "),
  ],
};

/** How the names of organisations end that can be of one class only. */
export const CLASS_ENDINGS: Record<string, readonly string[]> = {
  commercial: ["公司"],
  research: ["大学", "科学院", "研究院", "研究所"],
  publicInterest: ["基金会"],
  legalService: ["律师事务所", "法律服务所"],
  other: ["村民委员会", "居民委员会", "村委会", "居委会"],
};

/** Outcomes by their rows below `applications.results`. */
export const OUTCOME_WORDS: Record<string, readonly string[]> = {
  disclosed: [
    ..."公开 同意公开 全部公开 全部予以公开 已公开 已予公开 主动公开 告知已主动公开 已主动公开".split(" "),
    ..."属于主动公开范围 告知获取途径 告知公开渠道".split(" "),
  ],
  partiallyDisclosed: ["部分公开", "部分予以公开", "予以部分公开", "区分处理", "部分公开区分处理"],
  "withheld.stateSecret": ["国家秘密", "涉密", "涉密信息"],
  "withheld.prohibitedByLaw": [
    ..."法律行政法规禁止公开 法律法规禁止公开 法律禁止公开 法律禁止 法律法规禁止 其他法律法规禁止公开".split(
      " ",
    ),
  ],
  "withheld.threeSecuritiesOneStability": ["三安全一稳定", "危及三安全一稳定", "三安全"],
  "withheld.thirdPartyRights": [
    ..."第三方合法权益 第三方权益 三方权益 第三方 商业秘密 个人隐私 商业秘密个人隐私 第三方不同意".split(" "),
    ..."第三方不同意公开 损害第三方合法权益 侵害第三方合法权益".split(" "),
  ],
  "withheld.internalAffairs": ["三类内部事务信息", "内部事务信息", "内部事务", "内部信息", "内部管理信息"],
  "withheld.processInformation": ["四类过程性信息", "过程性信息", "过程信息"],
  "withheld.enforcementFile": ["行政执法案卷", "行政执法案卷信息", "执法案卷", "行政执法卷宗", "执法卷宗"],
  "withheld.statutoryQuery": ["行政查询事项", "行政查询", "查询事项", "不动产登记资料", "工商登记资料"],
  "unavailable.notHeld": [
    ..."本机关不掌握 不掌握 信息不存在 政府信息不存在 不存在 非本机关公开 不属于本机关公开 非本机关掌握".split(
      " ",
    ),
    ..."不属于本机关负责公开 不属于本机关 非本机关 不属本机关 非本机关职责 不属于本机关职责 不属于本机关职责范围".split(
      " ",
    ),
    ..."不属于本机关公开范围 非本机关公开范围 本机关未制作 未制作 未制作或获取 未制作或者获取 未获取 未制作未获取".split(
      " ",
    ),
  ],
  "unavailable.requiresCreation": [
    ..."没有现成信息 无现成信息 非现成信息 另行制作 需要另行制作 需另行制作 需要加工制作 加工分析 需要加工分析 需加工分析".split(
      " ",
    ),
  ],
  "unavailable.unclearAfterCorrection": [
    ..."补正后仍不明确 补正不清 补正后不明确 补正后内容仍不明确 经补正仍不明确 补正后仍不清楚 内容不明确 申请内容不明确".split(
      " ",
    ),
  ],
  "notProcessed.petition": [
    ..."信访 举报 投诉 信访举报投诉 信访投诉举报 投诉举报 举报投诉 信访事项 信访投诉 信访类 信访举报".split(
      " ",
    ),
  ],
  "notProcessed.repeated": ["重复申请", "重复", "重复提出", "重复提交"],
  "notProcessed.publishedMaterial": ["公开出版物", "要求提供出版物", "出版物"],
  "notProcessed.excessive": [
    ..."大量反复申请 大量反复 反复大量申请 无正当理由大量反复 大量申请 频繁申请".split(" "),
  ],
  "notProcessed.reconfirmation": [
    ..."重新出具 确认或重新出具 要求确认或重新出具 要求重新出具 确认已获取信息 重新出具已获取信息".split(" "),
  ],
  "otherHandling.correctionOverdue": [
    ..."逾期不补正 逾期未补正 未补正 不补正 未按期补正 超期未补正 无正当理由逾期不补正 未在规定期限内补正".split(
      " ",
    ),
  ],
  "otherHandling.feeUnpaid": [
    ..."逾期未缴费 逾期不缴费 未缴费 不缴费 未缴纳费用 逾期未缴纳费用 逾期未交费 未交费".split(" "),
  ],
  "otherHandling.otherReasons": [
    ..."其它 撤回 撤回申请 申请人撤回 主动撤回 自行撤回 撤销申请 申请人撤销 申请人主动撤回 申请人撤回申请".split(
      " ",
    ),
  ],
};

/** Beginnings and ends that change nothing in what an outcome means: 属于过程性信息, 执法案卷信息, 信访类申请. */
export const EMPTY_BEGINNINGS = ["属于", "涉及", "涉", "属", "系", "因", "为"] as const;
export const EMPTY_ENDS = ["政府信息", "信息", "申请", "事项", "情形", "类", "的"] as const;

/** What stands in the place of an outcome while an application is open. */
export const OPEN_WORDS: readonly string[] = [
  "办理中",
  "正在办理",
  "在办",
  "未办结",
  "尚未办结",
  "待办",
  "待办理",
  "待答复",
  "未答复",
  "延期",
  "延期答复",
  "补正中",
  "待补正",
  "处理中",
  "征求意见中",
  "尚在办理",
  "仍在办理",
  "尚未答复",
  "尚未办理完毕",
  "结转",
  "结转下年",
  "结转下年度",
  "结转下年度继续办理",
];
