import { contentCases } from "../../support/content.js";

contentCases("GR7009", {
  named: [
    ["agency: { kind: department, level: province }\nproactiveDisclosure: { rules: { issued: 2 } }", "2"],
    [
      "agency: { kind: government, level: county }\nproactiveDisclosure: { rules: { issued: 2 } }\noverview: { body: 开展考核。 }",
      "2",
    ],
  ],
  silent: [
    "agency: { kind: office, level: province }\nproactiveDisclosure: { rules: { issued: 2 } }",
    "agency: { kind: department, level: national }\nproactiveDisclosure: { rules: { issued: 2 } }",
    "agency: { kind: government, level: prefecture }\nproactiveDisclosure: { rules: { issued: 2 } }\noverview: { body: 开展考核、评议，没有责任追究情形。 }",
    "proactiveDisclosure: { rules: { issued: 2 } }",
  ],
});
