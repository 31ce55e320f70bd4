import type { Readable, Writable } from "node:stream";

/** What a command sees of the process, so that tests can run it without one. */
export interface Terminal {
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  readStdin(): Promise<Uint8Array>;
  stdout: Output;
  stderr: Output;
  /** Aborted when the user or the system asks the program to stop: what is under way is finished, nothing new begun. */
  interrupt?: AbortSignal;
  /** Somebody to ask; absent in pipes and in CI. */
  person?: Person | undefined;
}

/** The two ends of a conversation. */
export interface Person {
  input: Readable;
  output: Writable;
}

export interface Output {
  write(text: string): void;
  isTTY: boolean;
  /** The stream itself, for what redraws its line. */
  stream?: NodeJS.WriteStream;
}

/** The terminal of this process. A reader that closes its pipe early ends the output, not the program. */
export function processTerminal(): Terminal {
  const output = (stream: NodeJS.WriteStream): Output => {
    stream.on("error", (error: NodeJS.ErrnoException) => {
      // What cannot be told is still a failure: the disk behind a redirected stream is full, say.
      if (error.code !== "EPIPE") process.once("exit", () => (process.exitCode = 2));
    });
    return { write: (text) => void stream.write(text), isTTY: Boolean(stream.isTTY), stream };
  };
  const interrupt = new AbortController();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const stop = (signal: NodeJS.Signals) => {
    // Asked twice, by whichever signal, it stops at once.
    for (const each of signals) process.off(each, stop);
    interrupt.abort(signal);
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    // Asked for by few commands, and Node opens standard input when it is looked at.
    get person() {
      const isAttended = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
      return isAttended ? { input: process.stdin, output: process.stdout } : undefined;
    },
    interrupt: interrupt.signal,
    cwd: process.cwd(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    async readStdin() {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return Buffer.concat(chunks);
    },
  };
}
