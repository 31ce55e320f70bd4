import { carriedOver } from "./across-years/carried-over.js";
import { documentStock } from "./across-years/document-stock.js";
import { repeatedNarrative } from "./across-years/repeated-narrative.js";
import { yearlyJump } from "./across-years/yearly-jump.js";
import { applicationsBalance } from "./arithmetic/applications-balance.js";
import { childrenSums } from "./arithmetic/children-sums.js";
import { feeSums } from "./arithmetic/fee-sums.js";
import { outcomeTotals } from "./arithmetic/outcome-totals.js";
import { feeNotices } from "./content/fee-notices.js";
import { fiveAspects } from "./content/five-aspects.js";
import { governmentSupervision } from "./content/government-supervision.js";
import { personalData } from "./content/personal-data.js";
import { problemsTold } from "./content/problems-told.js";
import { processingFeeTold } from "./content/processing-fee-told.js";
import { regulationsDefined } from "./content/regulations-defined.js";
import { rulesPower } from "./content/rules-power.js";
import { statisticalPeriod } from "./content/statistical-period.js";
import { supersededBasis } from "./content/superseded-basis.js";
import { templateText } from "./content/template-text.js";
import { textFigures } from "./figures-in-text/text-figures.js";
import { closingPunctuation } from "./notation/closing-punctuation.js";
import { countWithoutNumber } from "./notation/count-without-number.js";
import { documentNumber } from "./notation/document-number.js";
import { doubledWord } from "./notation/doubled-word.js";
import { ellipsisAndDash } from "./notation/ellipsis-and-dash.js";
import { englishFunctionWord } from "./notation/english-function-word.js";
import { enumerationComma } from "./notation/enumeration-comma.js";
import { fourDigitYears } from "./notation/four-digit-years.js";
import { fullWidthDigits } from "./notation/full-width-digits.js";
import { halfWidthPunctuation } from "./notation/half-width-punctuation.js";
import { handNumbering } from "./notation/hand-numbering.js";
import { nestedBookMarks } from "./notation/nested-book-marks.js";
import { pairedMarks } from "./notation/paired-marks.js";
import { rangeMarks } from "./notation/range-marks.js";
import { sequenceMarks } from "./notation/sequence-marks.js";
import { spaceAtDigit } from "./notation/space-at-digit.js";
import { titleYear } from "./notation/title-year.js";
import { untilNow } from "./notation/until-now.js";
import type { Rule } from "./rule.js";

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
