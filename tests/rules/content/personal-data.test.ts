import { contentCases, overview, preamble } from "../../support/content.js";

contentCases("GR7008", {
  named: [
    [overview("申请人身份证号为350102199003072316。"), "350102199003072316"],
    [overview("答复申请人张某（13800138000）的申请。"), "13800138000"],
  ],
  silent: [
    preamble("联系人手机：13800138000。"),
    overview("监督电话：13800138000。"),
    overview("统一社会信用代码113500000036059990已经公布。"),
    overview("总阅读量13800138000次。"),
    overview("张××申请公开的信息已经答复。"),
  ],
});
