/**
 * A terminal session as people read it: files, commands, and what came of each. The format is told in
 * CONTRIBUTING.md.
 */
export interface Scenario {
  title: string;
  steps: Step[];
}

export interface Step {
  /** Files written before the command; a path may name folders. */
  files: Record<string, string>;
  /** Passages of files replaced before the command, the first occurrence of each. */
  edits: Record<string, { from: string; to: string }[]>;
  env: Record<string, string>;
  /** Arguments of gov-report. */
  args: string[];
  status: number;
  stdout: string;
  stderr: string;
  /** Files that the command leaves. */
  written: Record<string, string>;
  /** Files that are not there afterwards. */
  missing: string[];
}

const SECTION =
  /^==== (file|edit|environment|command|status|stdout|stderr|written|missing)(?: (\S.*?))? ====$/;

/** Reads a scenario; what is not in the format is an error that names the line. */
export function parseScenario(text: string): Scenario {
  const [title = "", ...lines] = text.split("\n");
  const steps: Step[] = [];
  let before = preparations();
  for (const { kind, name, body, line } of sectionsOf(lines)) {
    const step = steps.at(-1);
    const content = body.length > 0 ? `${body.join("\n")}\n` : "";
    if (kind === "file") before.files[name] = content;
    else if (kind === "edit") {
      before.edits[name] = body.map((each) => {
        const [from, to] = each.split(" → ");
        if (from === undefined || to === undefined)
          throw new Error(`line ${line}: an edit is written old → new`);
        return { from, to };
      });
    } else if (kind === "environment") {
      for (const each of body) before.env[each.split("=")[0]!] = each.split("=").slice(1).join("=");
    } else if (kind === "command") {
      const [program, ...args] = words(body.join(" "));
      if (program !== "gov-report") throw new Error(`line ${line}: a command begins with gov-report`);
      steps.push({ ...before, args, status: 0, stdout: "", stderr: "", written: {}, missing: [] });
      before = preparations();
    } else if (!step) throw new Error(`line ${line}: ${kind} before the first command`);
    else if (kind === "status") step.status = Number(body[0]);
    else if (kind === "stdout" || kind === "stderr") step[kind] = content;
    else if (kind === "written") step.written[name] = content;
    else step.missing.push(name);
  }
  if (steps.length === 0) throw new Error("no command");
  return { title, steps };
}

const preparations = (): Pick<Step, "files" | "edits" | "env"> => ({ files: {}, edits: {}, env: {} });

function sectionsOf(lines: readonly string[]) {
  const sections: { kind: string; name: string; body: string[]; line: number }[] = [];
  for (const [index, text] of lines.entries()) {
    const [, kind, name = ""] = SECTION.exec(text) ?? [];
    if (kind !== undefined) sections.push({ kind, name, body: [], line: index + 2 });
    else if (text.startsWith("====")) throw new Error(`line ${index + 2}: no such section: ${text}`);
    else sections.at(-1)?.body.push(text);
  }
  // A blank line before a heading or at the end is for the reader.
  for (const { body } of sections) while (body.at(-1) === "") body.pop();
  return sections;
}

/** Words as a shell splits them, with single and double quotes. */
function words(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, plain]) => (single ?? double ?? plain)!,
  );
}

/**
 * `actual` with the lines that a `…` line of `expected` stands for folded into one, so that both can be compared.
 */
export function folded(actual: string, expected: string): string {
  const rest = actual.split("\n");
  const shown: string[] = [];
  const wanted = expected.split("\n");
  for (const [index, line] of wanted.entries()) {
    if (line.trim() !== "…") {
      if (rest.length > 0) shown.push(rest.shift()!);
      continue;
    }
    // At the end it stands for the rest, up to the last line break.
    const isLast = index >= wanted.length - 2;
    const to = isLast ? rest.length - 1 : rest.indexOf(wanted[index + 1]!);
    if (to < 0) break;
    shown.push(line);
    rest.splice(0, to);
  }
  return [...shown, ...rest].join("\n");
}
