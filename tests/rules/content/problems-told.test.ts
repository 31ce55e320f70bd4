import { contentCases } from "../../support/content.js";

contentCases("GR7002", {
  named: [
    ["problems: { body: 无 }", "无"],
    ["problems: { body: 不存在问题。 }", "不存在问题。"],
    ["problems: { body: 本年度无存在的主要问题。 }", "本年度无存在的主要问题。"],
  ],
  silent: ["problems: { body: 无明显短板，但主动公开的深度还不够。 }"],
});
