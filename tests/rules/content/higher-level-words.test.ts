import { COUNTY, PROVINCIAL, sentences, TOWN } from "../../support/sentences.js";

sentences("GR7018", {
  wrong: [
    ["多数部门能在法定时限内答复，«部分地区»还开发了政务APP，«一些地区»运用人工智能。"],
    [
      "«个别地方»对公开工作重视不够。",
      { agency: TOWN.replace("government", "subdistrict"), part: "problems" },
    ],
    ["公开方式不断丰富，«不少地方»建成专区。"],
  ],
  right: [
    "部分学校公开不够及时。",
    ["部分地区公开不够及时。", { agency: PROVINCIAL }],
    ["部分地区公开不够及时。", { agency: COUNTY }],
    "向部分地区的学生公开招生信息。",
  ],
});
