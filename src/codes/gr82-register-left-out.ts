/** What of a register is in no figure, without any fault in it. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface LeftOut {
  reason: "noApplications";
}

export const GR8210 = defineCode({
  code: "GR8210",
  severity: "warning",
  title: { "zh-CN": "台账里的申请都统计到", en: "Every application of the register is counted" },
  why: {
    "zh-CN": "台账里一件申请也没有的，各项都是0，多半是选错了工作表、没有保存完。",
    en: "A register without any application counts as 0 everywhere: it is mostly the wrong sheet, or one not saved in full.",
  },
  clause: "gov-report 台账统计",
  wrong: { scene: "登记编号 | 申请人类别 | 收到日期 | 办理结果 | 办结日期" },
  right: {
    scene:
      "登记编号 | 申请人类别 | 收到日期 | 办理结果 | 办结日期\n1 | 个人 | 2022-3-5 | 予以公开 | 2022-3-21",
  },
  message: {
    "zh-CN": (_: LeftOut) =>
      say(
        "列标题下面一件申请也没有，各项都是0。",
        "核对是不是选错了文件或者工作表；这一年没有申请、也没有上年结转的，不用改",
      ),
    en: () =>
      say(
        "There is no application below the headings, so that every figure is 0.",
        "Check that it is the right file and sheet; where the year had none and none was carried over, leave it",
      ),
  },
});
