import { notationCases } from "../../support/notation.js";

notationCases("GR6014", [["2022年5月«至今»，公开20条。"], ["«截至目前»，公开20条。"]]);
