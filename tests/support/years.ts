import { MINIMAL } from "./files.js";
import { organ } from "./organs.js";

/** Reports of one agency on three years; 结转 of 2022 does not follow from 2021. */
export const YEARS = {
  "2021.yaml": organ(
    "某省科学技术厅",
    ["year: 2022", "year: 2021"],
    ["decisions: 9 }", "decisions: 8 }"],
    ["inForce: 90", "inForce: 77"],
    ["amount: 27.948692", "amount: 0"],
    [
      "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
      "newlyReceived: { naturalPerson: 8, commercial: 1 }",
    ],
    ["carriedToNextYear: 0", "carriedToNextYear: { naturalPerson: 2 }"],
  ),
  "2022.yaml": MINIMAL,
  "2023.yaml": organ(
    "某省科学技术厅",
    ["year: 2022", "year: 2023"],
    ["decisions: 9 }", "decisions: 61 }"],
    ["amount: 27.948692", "amount: 27.9"],
    [
      "newlyReceived: { naturalPerson: 6, commercial: 1, total: 7 }",
      "newlyReceived: { naturalPerson: 6, commercial: 2 }",
    ],
    ["carriedFromLastYear: { commercial: 1, total: 1 }", "carriedFromLastYear: 0"],
  ),
};
