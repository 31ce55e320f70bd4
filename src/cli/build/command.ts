import { Option } from "@commander-js/extra-typings";
import type { UsageArgs } from "../../codes/usage/usage.js";
import type { Say } from "../../diagnostics/language.js";
import { DOWNLOADS, FORMAT_NAMES, type FormatName, HTML_KINDS } from "../../emit/formats.js";
import {
  type CommandLine,
  checkingOptions,
  choice,
  example,
  filesArgument,
  jobsOption,
  type Program,
  withReporter,
  withWords,
} from "../options.js";
import { invalidOption, WrongUse } from "../usage.js";
import type { BuildOptions } from "./run.js";

/** `gov-report build [FILE…]` */
export function defineBuild(program: Program, { say, terminal, done }: CommandLine): void {
  checkingOptions(
    program
      .command("build")
      .description(
        say(
          "核对，然后在数据文件旁边生成 .docx 和 .xlsx",
          "check, then write the .docx and .xlsx beside the data file",
        ),
      )
      .addArgument(filesArgument(say).default<string[]>([], "data.yaml"))
      .addOption(formatOption(say).default<FormatName[]>(["docx", "xlsx"], "docx,xlsx"))
      .addOption(
        choice(
          "--html <KIND>",
          say(
            ".html是完整网页（page，默认），还是粘贴到网站后台的正文（fragment）；要和 --format html 一起用",
            "the .html as a whole page (the default) or as content to paste into a content system; needs --format html",
          ),
          HTML_KINDS,
        ),
      )
      .option(
        "--downloads",
        say(
          ".html里加上同时生成的 .docx、.xlsx、.pdf 的下载链接；要和 --format html 一起用",
          "links in the .html to the .docx, .xlsx and .pdf that are built with it; needs --format html",
        ),
      )
      .option(
        "--pdf-a",
        say(
          ".pdf存成归档用的PDF/A-2b；要和 --format pdf 一起用",
          "the .pdf as PDF/A-2b, for archives; needs --format pdf",
        ),
      )
      .option("--out-dir <DIR>", say("写到这个文件夹", "write into this folder"))
      .option("--official-names", say("以报告标题作文件名", "name the files by the report's title"))
      .option(
        "--draft",
        say(
          "表格不平也生成，每页印上“草稿”；退出码不变",
          "build even though sums disagree, with every page marked 草稿; the exit code is unchanged",
        ),
      )
      .option(
        "--manifest <FILE>",
        say(
          "把输入、输出和它们的SHA-256写成一个JSON清单",
          "write inputs, outputs and their SHA-256 as a JSON manifest",
        ),
      )
      .addOption(jobsOption(say))
      .option(
        "--watch",
        say("文件一保存就重新生成，按Ctrl+C结束", "build again whenever a file is saved, until Ctrl+C"),
      ),
    say,
  )
    .addHelpText("before", example(say, "gov-report build data.yaml"))
    .action(async (names, options) => {
      const wrong = wrongCombination(options);
      if (wrong) throw new WrongUse(wrong);
      const given = withReporter(options);
      if (options.watch) {
        const { watchCommand } = await import("./watch.js");
        return done(await watchCommand(names, given, terminal));
      }
      const { buildCommand } = await import("./run.js");
      done(await buildCommand(names, given, terminal));
    });
}

/** What options of single formats want of the others. */
function wrongCombination({
  format,
  html,
  downloads,
  pdfA,
}: Pick<BuildOptions, "format" | "html" | "downloads" | "pdfA">): UsageArgs | undefined {
  const needs = (option: string, formats: string): UsageArgs => ({
    reason: "needsOption",
    option,
    needs: `--format ${formats}`,
  });
  if (html !== undefined && !format.includes("html")) return needs(`--html ${html}`, "html");
  if (downloads && !format.includes("html")) return needs("--downloads", "html");
  if (downloads && html === "fragment")
    return { reason: "conflictingOptions", options: ["--downloads", "--html fragment"] };
  if (downloads && !DOWNLOADS.some((each) => format.includes(each)))
    return needs("--downloads", "html,docx,xlsx");
  return pdfA && !format.includes("pdf") ? needs("--pdf-a", "pdf") : undefined;
}

function formatOption(say: Say) {
  const option = new Option("--format <LIST>", say("生成哪些格式，用逗号分开", "formats, with commas"));
  const parsed = option.argParser((value: string): FormatName[] => {
    const typed = [...new Set(value.split(",").map((name) => name.trim().toLowerCase()))];
    const names = typed.flatMap((name) => FORMAT_NAMES.find((known) => known === name) ?? []);
    const unknown = typed.find((name) => !names.some((known) => known === name));
    if (unknown === undefined) return names;
    throw invalidOption(option, value, { expected: "format", unknown, choices: FORMAT_NAMES });
  });
  return withWords(parsed, FORMAT_NAMES);
}
