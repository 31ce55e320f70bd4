import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { InputFile } from "./host.js";
import { writeProfile } from "./libre-office-profile.js";

/** Where LibreOffice puts its program when it is not on the PATH: macOS, Windows. */
const USUAL = [
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program, if this machine has it. */
export function findLibreOffice(
  env: Readonly<Record<string, string | undefined>> = process.env,
): string | undefined {
  const folders = (env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const names = process.platform === "win32" ? ["soffice.exe", "soffice.com"] : ["soffice", "libreoffice"];
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...USUAL].find(
    existsSync,
  );
}

/** What LibreOffice is asked for: its name of the kind, with a filter, and the ending of what it writes. */
interface Conversion {
  to: string;
  ending: "pdf" | "docx";
  /** Items for its profile, which is new. */
  settings?: string;
}

/**
 * A file as LibreOffice writes it in another kind. It works in a folder of its own, which is gone afterwards, with a
 * profile of its own, so that a LibreOffice that is open does not take the work over.
 *
 * @param file its name tells LibreOffice what it is
 * @returns undefined where nothing came out, or not within 50 seconds
 */
export async function convertFile(
  program: string,
  file: InputFile,
  { to, ending, settings }: Conversion,
): Promise<Buffer | undefined> {
  const folder = mkdtempSync(path.join(path.resolve(tmpdir()), "gov-report-"));
  try {
    writeFileSync(path.join(folder, file.name), file.bytes);
    const profile = path.join(folder, "profile");
    writeProfile(profile, settings);
    const userInstallation = `-env:UserInstallation=${pathToFileURL(profile).href}`;
    const out = path.join(folder, "out");
    await run(
      program,
      [userInstallation, "--headless", "--convert-to", to, "--outdir", out, file.name],
      folder,
    );
    return readFileSync(path.join(out, `${path.parse(file.name).name}.${ending}`));
  } catch {
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Milliseconds that one file may take. */
const LONGEST = 50_000;

/** A signal that comes meanwhile ends LibreOffice, and then this program as it ends any. */
async function run(program: string, args: string[], cwd: string): Promise<void> {
  let stopped: NodeJS.Signals | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      // Its program is a script that starts others: a group of their own, which can be ended whole.
      const guard = startGuard(cwd);
      // What it keeps for the moment goes with its folder.
      const env = { ...process.env, TMPDIR: cwd, TEMP: cwd, TMP: cwd };
      const child = spawn(program, args, { cwd, env, stdio: "ignore", detached: hasGroups });
      guard?.stdin.write(`${child.pid ?? ""}\n`);
      const clock = setTimeout(() => endGroup(child), LONGEST);
      const end = (signal: NodeJS.Signals) => {
        stopped = signal;
        endGroup(child);
      };
      for (const signal of SIGNALS) process.on(signal, end);
      const finish = (ended: () => void) => {
        for (const signal of SIGNALS) process.off(signal, end);
        clearTimeout(clock);
        // What it started may go on without it.
        endGroup(child);
        guard?.kill("SIGKILL");
        ended();
      };
      child.on("error", (error) => finish(() => reject(error)));
      child.on("close", (code) =>
        finish(() => (code === 0 && !stopped ? resolve() : reject(new Error(`exit code ${code}`)))),
      );
    });
  } finally {
    if (stopped) {
      rmSync(cwd, { recursive: true, force: true, maxRetries: 3 });
      process.removeAllListeners(stopped);
      process.kill(process.pid, stopped);
    }
  }
}

const SIGNALS = ["SIGINT", "SIGTERM"] as const;

const hasGroups = process.platform !== "win32";

/**
 * Starts what ends LibreOffice, whose number it is told, and removes its folder when this program ends without a word:
 * killed, or with its terminal. Windows has no groups of processes, and nothing of the kind.
 */
function startGuard(folder: string) {
  if (!hasGroups) return undefined;
  // The second reading lasts until this program is gone.
  const script = 'read pid; read _; [ -n "$pid" ] && kill -s KILL -- "-$pid"; rm -rf -- "$1"';
  const guard = spawn("/bin/sh", ["-c", script, "sh", folder], {
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.on("error", () => {});
  guard.stdin.on("error", () => {});
  return guard;
}

function endGroup(child: ChildProcess): void {
  try {
    if (hasGroups && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // It has ended already.
  }
}
