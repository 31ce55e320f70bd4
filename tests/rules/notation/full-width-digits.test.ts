import { notationCases } from "../../support/notation.js";

notationCases("GR6011", [
  ["公开政府信息«２０»条。", "公开政府信息20条。"],
  ["增长«３．５»个百分点。", "增长3.5个百分点。"],
]);
