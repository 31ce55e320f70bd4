import { createHash } from "node:crypto";
import path from "node:path";
import { watch } from "chokidar";
import { sayIn } from "../../diagnostics/language.js";
import { visible } from "../../diagnostics/visible.js";
import { CONFIG } from "../../host/host.js";
import { isPattern } from "../../host/pattern.js";
import { kindAt, readInput } from "../../host/read.js";
import { slashes } from "../../host/slashes.js";
import type { Terminal } from "../../host/terminal.js";
import type { TakenInput } from "../../run/task.js";
import { type BuildOptions, buildOnce } from "./run.js";

/** Milliseconds to wait after a change, because editors save in several steps. */
const QUIET = 80;

/**
 * `gov-report build --watch`: builds, and builds again whenever a file that had a part in it changes: data, images, last
 * year's file, those summed up, settings. What was built last stays where it is while there are errors.
 *
 * @returns when the user stops it: 0; at once, with the build's exit code, where there is no data file at all
 */
export async function watchCommand(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const told = sayIn(options.lang);
  const say = (zh: string, en: string) => terminal.stderr.write(`${told(zh, en)}\n`);
  const given = names.length > 0 ? names : ["data.yaml"];
  let watched: TakenInput[] = [];
  for (let first = true; ; first = false) {
    const built = await buildOnce(given, { ...options, watch: true }, terminal);
    if (first && built.inputs.length === 0) return built.code;
    // A file that is missing for a moment may come back, so it stays watched.
    const gone = watched.filter(({ name }) => !built.inputs.some((input) => input.name === name));
    watched = [...built.inputs, ...gone];
    if (built.written === 0)
      say("没有重新生成，原来生成的文件没有动。", "Not built; the files built before are as they were.");
    const saved = await nextSave(given, watched, built.inputs, terminal, () =>
      say("等待文件变化，按Ctrl+C结束。", "Waiting for changes; stop with Ctrl+C."),
    );
    if (terminal.interrupt?.aborted) return 0;
    const shown = visible(saved);
    say(`\n${shown} 有改动，重新核对。`, `\n${shown} has changed; checking again.`);
  }
}

/**
 * Waits until a file that has a part in the build is saved, put there or taken away.
 *
 * @param watched the files that have a part in it, also those that were gone when it was built
 * @param built what it was built from
 * @returns the file's name
 */
async function nextSave(
  given: readonly string[],
  watched: readonly TakenInput[],
  built: readonly TakenInput[],
  { cwd, interrupt }: Terminal,
  ready: () => void,
): Promise<string> {
  const at = (name: string) => path.resolve(cwd, name);
  const [many, single] = [true, false].map((wanted) =>
    given.filter((name) => (isPattern(name) || kindAt(name, cwd) === "folder") === wanted),
  ) as [string[], string[]];
  const files = new Map([...single, ...watched.map(({ name }) => name)].map((name) => [at(name), name]));
  // Where a new data file has a part in it: folders and patterns that were named, and where those summed up are.
  const open = new Set([
    ...many.map((name) => at(fixedPart(name))),
    ...watched.filter(({ role }) => role === "child").map(({ name }) => path.dirname(at(name))),
  ]);
  const matters = (file: string): boolean =>
    files.has(file) ||
    path.basename(file) === CONFIG ||
    (open.has(path.dirname(file)) && /\.ya?ml$/i.test(file));
  // Folders are watched, not files: a file may be taken away and put back, as many editors save it.
  const watcher = watch([...open, ...[...files.keys()].map((file) => path.dirname(file))], {
    ignoreInitial: true,
    depth: 0,
    ignored: (file, stats) => stats?.isFile() === true && !matters(path.resolve(file)),
  });
  let stop = () => {};
  try {
    return await new Promise<string>((resolve) => {
      let clock: NodeJS.Timeout | undefined;
      watcher.on("all", (_event, name) => {
        const file = path.resolve(name);
        if (!matters(file)) return;
        clearTimeout(clock);
        clock = setTimeout(resolve, QUIET, files.get(file) ?? path.relative(cwd, file).replaceAll("\\", "/"));
      });
      watcher.once("ready", () => {
        // Notices what was saved while it was built and nobody watched.
        const missed = built.find((input) => sha256Of(input, cwd) !== input.sha256);
        if (missed) resolve(missed.name);
        else ready();
      });
      stop = () => resolve("");
      if (interrupt?.aborted) stop();
      interrupt?.addEventListener("abort", stop);
    });
  } finally {
    interrupt?.removeEventListener("abort", stop);
    await watcher.close();
  }
}

function sha256Of({ name }: TakenInput, cwd: string): string | undefined {
  const input = readInput(name, cwd);
  return input.ok ? createHash("sha256").update(input.value.bytes).digest("hex") : undefined;
}

/** A folder itself; of a pattern the folder that it begins with. */
function fixedPart(name: string): string {
  const steps = slashes(name).split("/");
  const first = steps.findIndex((step) => isPattern(step));
  return first === -1 ? name : steps.slice(0, first).join("/") || ".";
}
