import { carriedOver } from "./across-years/carried-over.js";
import { documentStock } from "./across-years/document-stock.js";
import { repeatedNarrative } from "./across-years/repeated-narrative.js";
import { yearlyJump } from "./across-years/yearly-jump.js";
import { applicationsBalance } from "./arithmetic/applications-balance.js";
import { childrenSums } from "./arithmetic/children-sums.js";
import { feeSums } from "./arithmetic/fee-sums.js";
import { outcomeTotals } from "./arithmetic/outcome-totals.js";
import { basisNumber } from "./content/basis-number.js";
import { contacts } from "./content/contacts.js";
import { contentsNamed } from "./content/contents-named.js";
import { feeNotices } from "./content/fee-notices.js";
import { fiveAspects } from "./content/five-aspects.js";
import { governmentSupervision } from "./content/government-supervision.js";
import { higherLevelWords } from "./content/higher-level-words.js";
import { otherAgency } from "./content/other-agency.js";
import { ownWords } from "./content/own-words.js";
import { personalData } from "./content/personal-data.js";
import { problemsTold } from "./content/problems-told.js";
import { processingFeeTold } from "./content/processing-fee-told.js";
import { regulationsDefined } from "./content/regulations-defined.js";
import { reportDate } from "./content/report-date.js";
import { rulesPower } from "./content/rules-power.js";
import { staleYear } from "./content/stale-year.js";
import { statisticalPeriod } from "./content/statistical-period.js";
import { supersededBasis } from "./content/superseded-basis.js";
import { templateText } from "./content/template-text.js";
import { titleWording } from "./content/title-wording.js";
import { textFigures } from "./figures-in-text/text-figures.js";
import { closingPunctuation } from "./notation/closing-punctuation.js";
import { countWithoutNumber } from "./notation/count-without-number.js";
import { dayWithoutSign } from "./notation/day-without-sign.js";
import { documentNumber } from "./notation/document-number.js";
import { doubledPhrase } from "./notation/doubled-phrase.js";
import { doubledWord } from "./notation/doubled-word.js";
import { ellipsisAndDash } from "./notation/ellipsis-and-dash.js";
import { englishFunctionWord } from "./notation/english-function-word.js";
import { enumerationComma } from "./notation/enumeration-comma.js";
import { flaggedWord } from "./notation/flagged-word.js";
import { fourDigitYears } from "./notation/four-digit-years.js";
import { fullWidthDigits } from "./notation/full-width-digits.js";
import { halfWidthPunctuation } from "./notation/half-width-punctuation.js";
import { handNumbering } from "./notation/hand-numbering.js";
import { misspeltWord } from "./notation/misspelt-word.js";
import { nestedBookMarks } from "./notation/nested-book-marks.js";
import { ordinalGap } from "./notation/ordinal-gap.js";
import { pairedMarks } from "./notation/paired-marks.js";
import { rangeMarks } from "./notation/range-marks.js";
import { repeatedItem } from "./notation/repeated-item.js";
import { sequenceMarks } from "./notation/sequence-marks.js";
import { spaceAtDigit } from "./notation/space-at-digit.js";
import { spaceInChinese } from "./notation/space-in-chinese.js";
import { straightQuotes } from "./notation/straight-quotes.js";
import { titleYear } from "./notation/title-year.js";
import { untilDate } from "./notation/until-date.js";
import { untilNow } from "./notation/until-now.js";
import { yearWithoutSign } from "./notation/year-without-sign.js";
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
  straightQuotes,
  spaceInChinese,
  doubledPhrase,
  repeatedItem,
  ordinalGap,
  dayWithoutSign,
  yearWithoutSign,
  untilDate,
  misspeltWord,
  flaggedWord,
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
  staleYear,
  otherAgency,
  ownWords,
  reportDate,
  basisNumber,
  contentsNamed,
  higherLevelWords,
  titleWording,
  contacts,
  textFigures,
];
