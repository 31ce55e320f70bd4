/** Sentences of official prose, of lengths that fall differently on lines of 28 characters. */
const SENTENCES = [
  "坚持以公开为常态、不公开为例外，",
  "围绕中心工作和群众关切，及时主动公开权责清单、财政预决算、规划计划、重大项目和惠民政策等信息。",
  "全年通过门户网站发布各类信息，",
  "严格落实信息发布“三审三校”制度，",
  "未发生失密泄密情况。",
  "对重要政策文件，同步起草、同步审签、同步发布解读材料，运用图解、视频、新闻发布会等形式作出解读——既讲清内容，也讲清办理方法……",
  "健全受理、登记、审核、答复、归档各环节工作流程，",
  "依法依规答复每一件申请，切实保障公民、法人和其他组织获取政府信息的权利。",
  "组织开展专题培训，",
  "提高工作人员的业务能力和服务水平。",
];

/** So many characters of prose or a few more, that end in a stop. */
export function prose(characters: number, seed = 0): string {
  let text = "";
  for (let at = seed; text.length < characters || !/[。…]$/.test(text); at++)
    text += SENTENCES[at % SENTENCES.length];
  return text;
}

/** Paragraphs of uneven length. */
export function paragraphs(count: number, seed = 0): string {
  return Array.from({ length: count }, (_, at) => prose(40 + ((at * 67 + seed * 31) % 260), at + seed)).join(
    "\n\n",
  );
}

/** A GFM table of so many columns and rows. */
export function table(head: string[], rows: string[][]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}
