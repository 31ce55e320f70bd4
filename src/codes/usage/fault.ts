import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { filePlace } from "../../diagnostics/location.js";
import { diagnostic } from "../diagnostic.js";
import type { UsageArgs } from "./usage.js";

/** A fault in how the command was called (GR9005); it is in no file, even where it is about one. */
export function usage(args: UsageArgs): Diagnostic {
  return diagnostic("GR9005", filePlace(""), args);
}
