import { notationCases } from "../../support/notation.js";

notationCases("GR6004", [
  ["推出《贷款方案》«、»《管理办法》、《实施细则》。"],
  ["按照“一事一审”«、»“分级负责”的原则办理。"],
]);
