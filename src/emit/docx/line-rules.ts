import { escapeXml } from "../xml.js";

/** What no line ends with: Word's own list for Chinese. */
export const ENDS_NO_LINE = "$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥";

/**
 * What no line begins with: Word's own list for Chinese and the dash. Its two halves must not stand on two lines
 * (GB/T 15834-2011 5.1), and that is the only way to say so; the ellipsis is in Word's list.
 */
export const BEGINS_NO_LINE =
  "!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠—";

/** The elements of `word/settings.xml` that say so; before `w:compat`. */
export const LINE_RULES =
  `<w:noLineBreaksAfter w:lang="zh-CN" w:val="${escapeXml(ENDS_NO_LINE)}"/>` +
  `<w:noLineBreaksBefore w:lang="zh-CN" w:val="${escapeXml(BEGINS_NO_LINE)}"/>`;
