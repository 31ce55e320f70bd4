import { carriedOver } from "./across-years/carried-over.js";
import { documentStock } from "./across-years/document-stock.js";
import { repeatedNarrative } from "./across-years/repeated-narrative.js";
import { yearlyJump } from "./across-years/yearly-jump.js";
import { applicationsBalance } from "./arithmetic/applications-balance.js";
import { childrenSums } from "./arithmetic/children-sums.js";
import { feeSums } from "./arithmetic/fee-sums.js";
import { outcomeTotals } from "./arithmetic/outcome-totals.js";
import { closingPunctuation } from "./closing-punctuation.js";
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
import { countWithoutNumber } from "./count-without-number.js";
import { documentNumber } from "./document-number.js";
import { doubledWord } from "./doubled-word.js";
import { ellipsisAndDash } from "./ellipsis-and-dash.js";
import { englishFunctionWord } from "./english-function-word.js";
import { enumerationComma } from "./enumeration-comma.js";
import { textFigures } from "./figures-in-text/text-figures.js";
import { fourDigitYears } from "./four-digit-years.js";
import { fullWidthDigits } from "./full-width-digits.js";
import { halfWidthPunctuation } from "./half-width-punctuation.js";
import { handNumbering } from "./hand-numbering.js";
import { nestedBookMarks } from "./nested-book-marks.js";
import { pairedMarks } from "./paired-marks.js";
import { rangeMarks } from "./range-marks.js";
import type { Rule } from "./rule.js";
import { sequenceMarks } from "./sequence-marks.js";
import { spaceAtDigit } from "./space-at-digit.js";
import { titleYear } from "./title-year.js";
import { untilNow } from "./until-now.js";

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
