import { at, hits } from "../notation/prose-text.js";
import { defineRule } from "../rule.js";

const IDENTITY =
  /(?<![\dA-Za-z])[1-6]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/gu;

const MOBILE = /(?<![\d.A-Za-z-])1[3-9]\d{9}(?![\d.A-Za-z%％-]|[余多]?[元件条次人万])/gu;

/** A number to reach the agency at. */
const CONTACT = /(?:联系|咨询|监督|举报|投诉|服务|办公|受理|值班)(?:人|电话|手机|方式|热线)|热线|传真|微信号/;

/** No identity numbers and mobile numbers. */
export const personalData = defineRule<{ kind: "identity" | "mobile" }>({
  code: "GR7008",
  severity: "warning",
  title: { "zh-CN": "没有个人身份证号和手机号", en: "No identity numbers and mobile numbers" },
  why: {
    "zh-CN": "公开的报告里不写公民身份号码；手机号只用于对外联系。",
    en: "A published report holds no identity numbers, and mobile numbers only to contact the agency.",
  },
  clause: "《中华人民共和国政府信息公开条例》第十五条",
  wrong: 'overview: { body: "申请人张某的身份证号为350102199003072316。" }',
  right: 'overview: { body: "申请人张某的申请已经答复。" }',
  message: {
    "zh-CN": (a) => ({
      text: a.kind === "identity" ? "这里写了公民身份号码。" : "这里写了手机号。",
      hints: ["删去，或者隐去中间各位"],
    }),
    en: (a) => ({
      text: a.kind === "identity" ? "This is the identity number of a person." : "This is a mobile number.",
      hints: ["Delete it, or hide its middle digits"],
    }),
  },
  *check({ prose }) {
    for (const hit of hits(prose, IDENTITY, []))
      if (!/代码[：:为是]?$/.test(hit.prose.text.slice(Math.max(0, hit.start - 5), hit.start)))
        yield at(hit, { kind: "identity" });
    for (const hit of hits(prose, MOBILE)) {
      const before = hit.prose.text.slice(Math.max(0, hit.start - 20), hit.start);
      if (hit.prose.part !== "preamble" && !CONTACT.test(before)) yield at(hit, { kind: "mobile" });
    }
  },
});
