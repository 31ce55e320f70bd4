import { escapeXml } from "../xml.js";

/** Characters that must not end a line: Word's own list for Chinese. */
export const ENDS_NO_LINE = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

/**
 * Characters that must not begin a line: Word's own list for Chinese, and the dash. The halves of a dash must not
 * stand on two lines (GB/T 15834-2011 5.1), and this is the only way to say so. The ellipsis is in Word's list.
 */
export const BEGINS_NO_LINE =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—";

/** The elements of `word/settings.xml` with both lists. They stand before `w:compat`. */
export const LINE_RULES =
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(ENDS_NO_LINE)}"/>` +
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(BEGINS_NO_LINE)}"/>`;
