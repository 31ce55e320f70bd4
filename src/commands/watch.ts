import { createHash } from "node:crypto";
import path from "node:path";
import { watch } from "chokidar";
import { isDynamicPattern } from "tinyglobby";
import { readInput } from "../inputs.js";
import type { TakenInput } from "../task.js";
import type { Terminal } from "../terminal.js";
import { type BuildOptions, buildOnce } from "./build.js";

/** Editors save in several steps; this long after the last of them (milliseconds) it is built. */
const QUIET = 80;

/**
 * `gov-report build --watch`: builds, and builds again whenever a file that had a part in it changes: data, images, last
 * year's file, those summed up, settings. What was built last stays where it is while there are errors.
 *
 * @returns when the user stops it: 0
 */
export async function watchCommand(
  names: string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<number> {
  const say = (zh: string, en: string) => terminal.stderr.write(`${options.lang === "en" ? en : zh}\n`);
  const folders = foldersOf(names);
  let inputs: readonly TakenInput[] = [];
  const isInput = (name: string) => inputs.some((input) => slashes(input.name) === slashes(name));
  for (;;) {
    ({ inputs } = await buildOnce(names, { ...options, watch: true }, terminal));
    const paths = [...folders, ...inputs.map(({ name }) => name)];
    const watcher = watch(paths, { cwd: terminal.cwd, ignoreInitial: true, depth: 0 });
    const saved = new Promise<void>((resolve) => {
      let clock: NodeJS.Timeout | undefined;
      watcher.on("all", (event, name) => {
        if (!isInput(name) && !(event === "add" && /\.ya?ml$/i.test(name))) return;
        clearTimeout(clock);
        clock = setTimeout(resolve, QUIET);
      });
    });
    await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));
    // What was saved while it was built, before anybody watched, is not missed.
    const missed = inputs.some((input) => sha256Of(input, terminal.cwd) !== input.sha256);
    if (!missed) {
      say("等待文件变化，按Ctrl+C结束。", "Waiting for changes; stop with Ctrl+C.");
      await Promise.race([saved, interrupted(terminal)]);
    }
    await watcher.close();
    if (terminal.interrupt?.aborted) return 0;
  }
}

function interrupted({ interrupt }: Terminal): Promise<void> {
  return new Promise((resolve) => {
    if (interrupt?.aborted) resolve();
    else interrupt?.addEventListener("abort", () => resolve(), { once: true });
  });
}

function sha256Of({ name }: TakenInput, cwd: string): string | undefined {
  const input = readInput(name, cwd);
  return "code" in input ? undefined : createHash("sha256").update(input.bytes).digest("hex");
}

/** The folders that a new data file may come up in: folders named, and those that patterns begin with. */
function foldersOf(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (!isDynamicPattern(name)) return [name];
    const fixed = slashes(name).split("/");
    return [
      fixed
        .slice(
          0,
          fixed.findIndex((step) => isDynamicPattern(step)),
        )
        .join("/") || ".",
    ];
  });
}

function slashes(name: string): string {
  return path.normalize(name).replaceAll("\\", "/");
}
