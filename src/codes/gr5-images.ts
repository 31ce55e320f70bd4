/** Images of the narrative. */

import { defineCode } from "./code.js";
import { say } from "./message.js";

export interface ImageFault {
  path: string;
  reason: "missing" | "outside" | "notAFile" | "notAnImage" | "cut" | "tooLarge" | "tooMuch" | "remote";
}

export const GR5005 = defineCode({
  code: "GR5005",
  severity: "error",
  title: {
    "zh-CN": "图片在数据文件的文件夹里，是PNG或JPEG",
    en: "Images are PNG or JPEG in the data file's folder",
  },
  why: {
    "zh-CN": "图片随数据文件一起保存，不从别处或网上读取。",
    en: "Images are kept with the data; nothing is read from elsewhere or the web.",
  },
  clause: "gov-report 正文写法",
  wrong: 'overview: { body: "![图](no-such.png)" }',
  right: "overview: { body: 公开情况良好。 }",
  message: {
    "zh-CN": (a: ImageFault) => {
      const what: Record<typeof a.reason, string> = {
        missing: "找不到图片",
        outside: "图片不在数据文件所在的文件夹里",
        notAFile: "图片是设备、管道一类，不是普通文件",
        notAnImage: "不是可用的PNG或JPEG图片",
        cut: "图片文件不完整，只存了一部分",
        tooLarge: "图片太大",
        tooMuch: "到这一张为止，图片合计太大",
        remote: "不能用网上的图片",
      };
      const wayOut: Partial<Record<typeof a.reason, string>> = {
        notAnImage: "用画图等软件打开，另存为PNG或JPEG，再引用这一份",
        cut: "从原处重新复制或者导出这张图片",
        tooLarge: "用画图等软件缩小后另存：不超过20 MB，长和宽都不超过20000像素",
        tooMuch: "用画图等软件把图片缩小后另存：所有图片合计不超过30 MB",
      };
      return say(
        `${what[a.reason]}：${a.path}。`,
        wayOut[a.reason] ?? "把PNG或JPEG图片放进数据文件所在的文件夹，写相对路径",
      );
    },
    en: (a) => {
      const what: Record<typeof a.reason, string> = {
        missing: "There is no such image",
        outside: "The image is not in the data file's folder",
        notAFile: "The image is a device, a pipe or the like, no ordinary file",
        notAnImage: "This is no usable PNG or JPEG image",
        cut: "The image file is cut off",
        tooLarge: "The image is too large",
        tooMuch: "Together with those before it the image is too large",
        remote: "Images cannot come from the web",
      };
      const wayOut: Partial<Record<typeof a.reason, string>> = {
        notAnImage: "Open it in an image program, save it as PNG or JPEG, and name that one",
        cut: "Copy or export the picture anew",
        tooLarge: "Save it smaller: at most 20 MB, and 20,000 pixels wide and high",
        tooMuch: "Save the images smaller: at most 30 MB all together",
      };
      return say(
        `${what[a.reason]}: ${a.path}.`,
        wayOut[a.reason] ?? "Put a PNG or JPEG into the data file's folder and write its relative path",
      );
    },
  },
});

export const GR5008 = defineCode({
  code: "GR5008",
  severity: "warning",
  title: { "zh-CN": "图片有说明", en: "Pictures have a description" },
  why: {
    "zh-CN": "方括号里的说明印在图片下面，看不见图片的人用读屏软件听的也是它。",
    en: "The description in the brackets is printed below the picture, and is what a screen reader reads of it.",
  },
  clause: "《信息无障碍》GB/T 37668-2019",
  wrong: { scene: "![](图.png)" },
  right: { scene: "![新闻发布会现场](图.png)" },
  message: {
    "zh-CN": (a: { path: string }) =>
      say(`图片 ${a.path} 没有说明。`, "在方括号里写上说明：![说明](图片)，印在图片下面，读屏软件也读它"),
    en: (a) =>
      say(
        `The picture ${a.path} has no description.`,
        "Write it in the brackets: ![description](picture); it is printed below the picture and read by screen readers",
      ),
  },
});

export const GR5014 = defineCode({
  code: "GR5014",
  severity: "error",
  title: { "zh-CN": "图片后面的大括号里写宽度", en: "The braces behind a picture hold its width" },
  why: {
    "zh-CN": "宽度按厘米、毫米或者版心宽度的百分之几写，高度随之而定；不写的按图片自己的像素和密度。",
    en: "A width is written in centimetres, millimetres or per cent of the text block, and the height follows; without one the picture's own pixels and density decide.",
  },
  clause: "gov-report 正文写法",
  wrong: { scene: "![网站首页](图.png){高=3cm}" },
  right: { scene: "![网站首页](图.png){宽=6cm}" },
  message: {
    "zh-CN": (a: { found: string }) =>
      say(`图片后面的 ${a.found} 不是能印的宽度。`, "写成 {宽=6cm}：0.5至15.6厘米，也可以用mm，或者3%至100%"),
    en: (a) =>
      say(
        `${a.found} behind a picture is no width that can be printed.`,
        "Write {宽=6cm}: 0.5 to 15.6 cm, also in mm, or 3% to 100%",
      ),
  },
});

export const GR5009 = defineCode({
  code: "GR5009",
  severity: "warning",
  title: { "zh-CN": "照片是转正的", en: "Photographs are stored upright" },
  why: {
    "zh-CN": "手机拍的照片常常横着存，用一个记号（EXIF方向）注明要转多少。Word、WPS打印时不看这个记号。",
    en: "Phones store photographs turned, with a mark (EXIF orientation) that says how far. Word and WPS print them without it.",
  },
  clause: "gov-report 正文写法",
  wrong: { scene: "手机竖着拍、文件里横着存的照片" },
  right: { scene: "在看图软件里转正、另存的照片" },
  message: {
    "zh-CN": (a: { path: string }) =>
      say(
        `图片 ${a.path} 是转着存的，只靠一个记号转正：网页上是正的，Word里是横倒的。`,
        "用画图等软件打开，转正后另存为一份，再用这一份",
      ),
    en: (a) =>
      say(
        `The picture ${a.path} is stored turned, with only a mark that sets it upright: browsers do, Word does not.`,
        "Open it in an image program, turn it upright and save it anew",
      ),
  },
});
