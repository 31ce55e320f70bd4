import { contentCases } from "../../support/content.js";

contentCases("GR7010", {
  named: [["agency: { kind: government, level: county }", "本机关依法公开政府信息。"]],
  silent: [
    "agency: { kind: government }",
    "agency: { kind: government, level: county }\nproblems: { body: 社会评议结果良好，公开的深度还不够。 }",
  ],
});
