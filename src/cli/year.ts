import { InvalidArgumentError } from "commander";
import type { Say } from "./options.js";

/** Reads a report year. */
export function parseYear(say: Say) {
  return (value: string): number => {
    if (!/^\d{4}$/.test(value) || Number(value) < 2019)
      throw new InvalidArgumentError(
        say("年度是2019年以后的四位数字", "a year has four digits, from 2019 on"),
      );
    return Number(value);
  };
}
