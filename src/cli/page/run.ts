import { createHash } from "node:crypto";
import { sayIn } from "../../diagnostics/language.js";
import { shippedFile } from "../../host/shipped.js";
import type { Terminal } from "../../host/terminal.js";
import { overwriteFaults } from "../../host/write.js";
import type { ReportingOptions } from "../../reporters/deliver.js";
import { report, writeAndReport } from "../finish.js";
import { wrongEnding } from "../wrong-ending.js";

interface PageOptions extends ReportingOptions {
  output: string;
  force?: boolean;
}

/** `gov-report page`: the page that is made with the program, as it is, and the digest that it can be told by. */
export async function pageCommand(options: PageOptions, terminal: Terminal): Promise<number> {
  const { output: name, force = false, lang } = options;
  const fault =
    wrongEnding("page", name, [".html", ".htm"]) ?? overwriteFaults([name], [], force, terminal.cwd)[0];
  if (fault) return report({ files: [], diagnostics: [fault] }, options, terminal);
  const bytes = shippedFile("gov-report.html");
  const digest = createHash("sha256").update(bytes).digest("hex");
  const next = sayIn(lang)(
    `双击打开，不用安装、不用联网；可以放在U盘、内网或者邮件里发给别人。\nSHA-256 ${digest}\n`,
    `Open it by a double click; it needs no installation and no network, and can be handed round.\nSHA-256 ${digest}\n`,
  );
  return writeAndReport({ files: [], diagnostics: [], outputs: [{ name, bytes }], next }, options, terminal);
}
