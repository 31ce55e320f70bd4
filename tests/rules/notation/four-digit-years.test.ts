import { notationCases } from "../../support/notation.js";

notationCases("GR6010", [
  ["«22»年3月印发工作要点。"],
  ["完成«21»年度任务。"],
  ["公开2021—«22»年的规划。"],
  ["«22»年，我厅公开信息20条。"],
]);
