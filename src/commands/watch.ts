import path from "node:path";
import { watch } from "chokidar";
import { isDynamicPattern } from "tinyglobby";
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
  const watcher = watch(foldersOf(names), { cwd: terminal.cwd, ignoreInitial: true, depth: 0 });
  const watched = new Set<string>();
  let inputs = new Set<string>();
  let changed = true;
  let building = false;
  const build = async () => {
    if (building) return;
    building = true;
    while (changed) {
      changed = false;
      inputs = new Set((await buildOnce(names, options, terminal)).inputs.map(slashes));
      const fresh = [...inputs].filter((name) => !watched.has(name));
      for (const name of fresh) watched.add(name);
      watcher.add(fresh);
    }
    building = false;
    say("等待文件变化，按Ctrl+C结束。", "Waiting for changes; stop with Ctrl+C.");
  };
  await build();
  return new Promise((resolve) => {
    let clock: NodeJS.Timeout | undefined;
    watcher.on("all", (event, name) => {
      const isData = event === "add" && /\.ya?ml$/i.test(name);
      if (!inputs.has(slashes(name)) && !isData) return;
      changed = true;
      clearTimeout(clock);
      clock = setTimeout(build, QUIET);
    });
    const stop = () => {
      clearTimeout(clock);
      void watcher.close().then(() => resolve(0));
    };
    if (terminal.interrupt?.aborted) stop();
    else terminal.interrupt?.addEventListener("abort", stop, { once: true });
  });
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
