import { defineRule } from "../rule.js";

const KINDS = ["postcode", "website", "email", "phone", "fax"] as const;
type Kind = (typeof KINDS)[number];

/** `lostZero`: a spreadsheet read it as a number and dropped its first 0. */
type Fault = "postcode" | "website" | "email" | "lostZero";

/** Ten or eleven digits without a sign that begin with no 0: neither a mobile number nor one of 400 or 800. */
const WITHOUT_ZERO = /^(?!1[3-9]\d{9}$)(?![48]00\d{7}$)[1-9]\d{9,10}$/;

const WEBSITE = /^https?:\/\/[^\s/]/i;
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,255}\.[^\s@]{1,63}$/;

/** Contacts are what readers can use: a postcode of six digits, an address that opens. */
export const contacts = defineRule<{ kind: Kind; fault: Fault; found: string }>({
  code: "GR7020",
  severity: "warning",
  title: { "zh-CN": "联系方式能用", en: "Contacts can be used" },
  why: {
    "zh-CN":
      "邮政编码是六位数字；网址以http://或https://开头；Excel把邮政编码、电话当成数，会去掉开头的0。这是检查写法，不是规定。",
    en: "A postcode has six digits, a website begins with http:// or https://, and spreadsheets take the first 0 off what they think is a number.",
  },
  clause: "通行做法",
  wrong: 'agency: { contact: { postcode: "10010" } }',
  right: 'agency: { contact: { postcode: "010010" } }',
  message: {
    "zh-CN": (a) => {
      const what: Record<Fault, [string, string]> = {
        postcode: [`邮政编码 ${a.found} 不是六位数字。`, "写六位数字，如350003"],
        website: [`网址 ${a.found} 不是以http://或https://开头。`, "照浏览器地址栏里的写全"],
        email: [`电子邮箱 ${a.found} 不是邮箱地址。`, "写成 名称@域名"],
        lostZero: [
          `${a.kind === "postcode" ? "邮政编码" : a.kind === "fax" ? "传真" : "联系电话"} ${a.found} 开头可能少了0，Excel会去掉数开头的0。`,
          "把格子的格式设为“文本”再写；缺0的补上，电话写成0591-87869628这样",
        ],
      };
      return { text: what[a.fault][0], hints: [what[a.fault][1]] };
    },
    en: (a) => {
      const what: Record<Fault, [string, string]> = {
        postcode: [`The postcode ${a.found} is not six digits.`, "Write six digits, such as 350003"],
        website: [
          `The website ${a.found} does not begin with http:// or https://.`,
          "Copy it from the browser's address bar",
        ],
        email: [`${a.found} is no e-mail address.`, "Write name@domain"],
        lostZero: [
          `The ${a.kind} ${a.found} may have lost its first 0, which spreadsheets take off a number.`,
          "Format the cell as text and write it anew, a telephone number as 0591-87869628",
        ],
      };
      return { text: what[a.fault][0], hints: [what[a.fault][1]] };
    },
  },
  *check({ figures }) {
    for (const kind of KINDS) {
      const at = `agency.contact.${kind}`;
      const found = figures.get(at)?.text.trim() ?? "";
      const fault = found === "" ? undefined : faultOf(kind, found);
      if (fault) yield { at, args: { kind, fault, found } };
    }
  },
});

function faultOf(kind: Kind, found: string): Fault | undefined {
  switch (kind) {
    case "postcode":
      if (/^\d{6}$/.test(found)) return undefined;
      return /^\d{5}$/.test(found) ? "lostZero" : "postcode";
    case "website":
      return WEBSITE.test(found) ? undefined : "website";
    case "email":
      // One entry may hold several addresses.
      return found.split(/[、，；,;\s]+/).every((each) => EMAIL.test(each)) ? undefined : "email";
    default:
      return WITHOUT_ZERO.test(found) ? "lostZero" : undefined;
  }
}
