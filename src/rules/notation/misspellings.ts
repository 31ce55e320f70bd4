/** A misspelt word with its right spelling. */
interface Misspelling {
  wrong: string;
  right: string;
  /** Characters behind which the same string is right: 面积级别. */
  not?: string;
  /** Characters before which it is right: 按装订要求. */
  notBefore?: string;
}

/** Misspelt words; a string that is part of right words is listed only with what tells them apart. */
export const MISSPELT: readonly Misspelling[] = [
  { wrong: "一如继往", right: "一如既往" },
  { wrong: "积级", right: "积极", not: "面体容累堆" },
  { wrong: "布署", right: "部署", not: "公发颁宣" },
  { wrong: "在接再厉", right: "再接再厉" },
  { wrong: "再接再励", right: "再接再厉" },
  { wrong: "名符其实", right: "名副其实" },
  { wrong: "一愁莫展", right: "一筹莫展" },
  { wrong: "迫不急待", right: "迫不及待" },
  { wrong: "防碍", right: "妨碍" },
  { wrong: "松驰", right: "松弛" },
  { wrong: "惯彻", right: "贯彻", not: "习" },
  { wrong: "贯切", right: "贯彻", not: "一连籍" },
  { wrong: "贯策", right: "贯彻", not: "一连籍" },
  { wrong: "落实倒位", right: "落实到位" },
  { wrong: "依申清", right: "依申请" },
  { wrong: "以申请公开", right: "依申请公开", not: "可予所难加并" },
  { wrong: "公开申情", right: "公开申请" },
  { wrong: "建立建全", right: "建立健全" },
  { wrong: "建全完善", right: "健全完善" },
  { wrong: "切时加强", right: "切实加强", not: "关迫密" },
  { wrong: "切时做好", right: "切实做好", not: "关迫密" },
  { wrong: "答覆", right: "答复" },
  { wrong: "回覆", right: "回复" },
  { wrong: "行政复仪", right: "行政复议" },
  { wrong: "行政复义", right: "行政复议" },
  { wrong: "行政诉诵", right: "行政诉讼" },
  { wrong: "公开条列", right: "公开条例" },
  { wrong: "信息公开指难", right: "信息公开指南" },
  { wrong: "规犯", right: "规范", not: "违常法" },
  { wrong: "完膳", right: "完善" },
  { wrong: "加强领到", right: "加强领导" },
  { wrong: "夯时", right: "夯实" },
  { wrong: "巩故", right: "巩固" },
  { wrong: "公开透名", right: "公开透明" },
  { wrong: "按装", right: "安装", notBefore: "订备修箱卸载配饰机置运帧袋" },
  { wrong: "微信公从号", right: "微信公众号" },
  { wrong: "微信公众好", right: "微信公众号", notBefore: "友评感" },
  { wrong: "门户网占", right: "门户网站", notBefore: "比总全据有了到0123456789" },
  { wrong: "政府网战", right: "政府网站" },
  { wrong: "政策解渎", right: "政策解读" },
  { wrong: "监督报障", right: "监督保障" },
  { wrong: "不断提生", right: "不断提升" },
  { wrong: "深入推近", right: "深入推进" },
  { wrong: "责任追纠", right: "责任追究" },
  { wrong: "社会主意", right: "社会主义" },
  { wrong: "中国特色社会注意", right: "中国特色社会主义" },
];
