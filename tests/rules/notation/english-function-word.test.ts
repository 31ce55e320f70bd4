import { notationCases } from "../../support/notation.js";

notationCases("GR6015", [["做到公开«and»透明。"], ["做到公开 «and» 透明。"]]);
