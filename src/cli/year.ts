import { InvalidArgumentError } from "commander";
import type { Say } from "./options.js";

/** Reads a report year. */
export function parseYear(say: Say) {
  return (value: string): number => {
    if (/^\d{4}$/.test(value) && Number(value) >= 2019) return Number(value);
    throw new InvalidArgumentError(
      say("写四位年份，2019年及以后，如 2025", "Give a year of four digits from 2019 on, such as 2025"),
    );
  };
}
