import { notationCases } from "../../support/notation.js";

notationCases("GR6012", [
  ["公开政府信息« »20« »条。", "公开政府信息20条。"],
  ["共收到« »{{applications.newlyReceived.total}}« »件。", "共收到{{applications.newlyReceived.total}}件。"],
  ["2022« »年工作有序推进。", "2022年工作有序推进。"],
]);
