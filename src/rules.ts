import type { Rule } from "./rule.js";
import { applicationsBalance } from "./rules/applications-balance.js";
import { carriedOver } from "./rules/carried-over.js";
import { childrenSums } from "./rules/children-sums.js";
import { closingPunctuation } from "./rules/closing-punctuation.js";
import { countWithoutNumber } from "./rules/count-without-number.js";
import { documentNumber } from "./rules/document-number.js";
import { documentStock } from "./rules/document-stock.js";
import { doubledWord } from "./rules/doubled-word.js";
import { ellipsisAndDash } from "./rules/ellipsis-and-dash.js";
import { englishFunctionWord } from "./rules/english-function-word.js";
import { enumerationComma } from "./rules/enumeration-comma.js";
import { feeNotices } from "./rules/fee-notices.js";
import { feeSums } from "./rules/fee-sums.js";
import { fiveAspects } from "./rules/five-aspects.js";
import { fourDigitYears } from "./rules/four-digit-years.js";
import { fullWidthDigits } from "./rules/full-width-digits.js";
import { governmentSupervision } from "./rules/government-supervision.js";
import { halfWidthPunctuation } from "./rules/half-width-punctuation.js";
import { handNumbering } from "./rules/hand-numbering.js";
import { nestedBookMarks } from "./rules/nested-book-marks.js";
import { outcomeTotals } from "./rules/outcome-totals.js";
import { pairedMarks } from "./rules/paired-marks.js";
import { personalData } from "./rules/personal-data.js";
import { problemsTold } from "./rules/problems-told.js";
import { processingFeeTold } from "./rules/processing-fee-told.js";
import { rangeMarks } from "./rules/range-marks.js";
import { regulationsDefined } from "./rules/regulations-defined.js";
import { repeatedNarrative } from "./rules/repeated-narrative.js";
import { rulesPower } from "./rules/rules-power.js";
import { sequenceMarks } from "./rules/sequence-marks.js";
import { spaceAtDigit } from "./rules/space-at-digit.js";
import { statisticalPeriod } from "./rules/statistical-period.js";
import { supersededBasis } from "./rules/superseded-basis.js";
import { templateText } from "./rules/template-text.js";
import { textFigures } from "./rules/text-figures.js";
import { titleYear } from "./rules/title-year.js";
import { untilNow } from "./rules/until-now.js";
import { yearlyJump } from "./rules/yearly-jump.js";

/** Every rule, in the order of codes. */
export const RULES: readonly Rule[] = [
  applicationsBalance,
  outcomeTotals,
  childrenSums,
  feeSums,
  carriedOver,
  documentStock,
  yearlyJump,
  repeatedNarrative,
  halfWidthPunctuation,
  pairedMarks,
  nestedBookMarks,
  enumerationComma,
  sequenceMarks,
  handNumbering,
  documentNumber,
  rangeMarks,
  ellipsisAndDash,
  fourDigitYears,
  fullWidthDigits,
  spaceAtDigit,
  doubledWord,
  untilNow,
  englishFunctionWord,
  closingPunctuation,
  countWithoutNumber,
  titleYear,
  processingFeeTold,
  problemsTold,
  fiveAspects,
  templateText,
  regulationsDefined,
  supersededBasis,
  statisticalPeriod,
  personalData,
  rulesPower,
  governmentSupervision,
  feeNotices,
  textFigures,
];
