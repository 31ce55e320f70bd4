import type { Terminal } from "../host/terminal.js";

/** Below this many files nobody waits long enough to look. */
const WORTH_TELLING = 50;

/** The number of progress lines where there is no terminal. */
const LINES = 10;

interface Progress {
  /** One more file is done. */
  step(): void;
  end(): void;
}

export const NO_PROGRESS: Progress = { step() {}, end() {} };

/** How far a batch has come, on stderr: a bar with the time left on a terminal, a plain line every tenth elsewhere. */
export async function progressOn({ stderr, env }: Terminal, total: number): Promise<Progress> {
  if (total < WORTH_TELLING) return NO_PROGRESS;
  if (stderr.stream?.isTTY && env.TERM !== "dumb") return bar(stderr.stream, total);
  let done = 0;
  return {
    step() {
      done++;
      if (Math.floor((done * LINES) / total) > Math.floor(((done - 1) * LINES) / total))
        stderr.write(`${done}/${total}\n`);
    },
    end() {},
  };
}

async function bar(stream: NodeJS.WriteStream, total: number): Promise<Progress> {
  const { Presets, SingleBar } = (await import("cli-progress")).default;
  const line = new SingleBar(
    { stream, format: "{bar} {value}/{total}  ≈ {eta_formatted}", hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  line.start(total, 0);
  return { step: () => line.increment(), end: () => line.stop() };
}
