import { notationCases } from "../../support/notation.js";

notationCases("GR6017", [
  ["全年收到政府信息公开申请共«件»，均已答复。"],
  ["全年主动公开政府信息«条»，内容真实。"],
  ["全年主动公开政府信息«3544»，内容真实。"],
]);
