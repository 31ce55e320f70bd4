import { notationCases } from "../../support/notation.js";

notationCases("GR6016", [
  ["本机关依法公开政府信息。接受社会监«督»"],
  ["本机关依法公开政府信息，及时答复申请，接受社会监«督»"],
  ["公开规划。\n\n本机关依法公开，及时答复，接受监督«，»"],
]);
