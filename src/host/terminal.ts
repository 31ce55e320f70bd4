import type { Readable, Writable } from "node:stream";
import { failure, type Outcome, success } from "../diagnostics/outcome.js";
import { collecting } from "./collecting.js";
import { LARGEST } from "./limits.js";
import { usageFault } from "./usage-fault.js";

/** What a command sees of the process, so that tests can run it without one. */
export interface Terminal {
  /** Empty where the folder that the program was started in is gone. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Standard input to its end, or to the most that is read of a file. */
  readStdin(): Promise<Outcome<Uint8Array>>;
  stdout: Output;
  stderr: Output;
  /**
   * Aborted when the user or the system asks the program to stop: work in progress is finished, and nothing new
   * begins.
   */
  interrupt?: AbortSignal;
  /**
   * From here on a signal ends the program at once: for waits of unknown length, and when only a reader of the output
   * is waited for.
   */
  letSignalsEnd?(): void;
  /** Ends the program at once, in spite of what it still waits for. */
  end?(code: number): void;
  /** Somebody to ask; absent in pipes and in CI. */
  person?: Person | undefined;
  /** Standard input and output themselves, for a protocol over them. */
  streams?: Person | undefined;
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
      // Output that cannot be written is a failure too, for example when it goes to a full disk.
      if (error.code !== "EPIPE") process.once("exit", () => (process.exitCode = 2));
    });
    return { write: (text) => void stream.write(text), isTTY: Boolean(stream.isTTY), stream };
  };
  const interrupt = new AbortController();
  const signals = ["SIGINT", "SIGTERM"] as const;
  const stop = (signal: NodeJS.Signals) => {
    // A second signal of any kind stops it at once.
    letSignalsEnd();
    interrupt.abort(signal);
  };
  const letSignalsEnd = () => {
    for (const each of signals) process.off(each, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  return {
    // Node opens standard input on first use, which few commands need.
    get person() {
      const isAttended = process.stdin.isTTY && process.stdout.isTTY && !process.env.CI;
      return isAttended ? { input: process.stdin, output: process.stdout } : undefined;
    },
    get streams() {
      return { input: process.stdin, output: process.stdout };
    },
    interrupt: interrupt.signal,
    letSignalsEnd,
    end: (code) => process.exit(code),
    cwd: workingFolder(),
    env: process.env,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    async readStdin() {
      letSignalsEnd();
      const maximum = LARGEST.document;
      const chunks: Buffer[] = [];
      let actual = 0;
      for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
        chunks.push(chunk);
        actual += chunk.length;
        if (actual > maximum)
          return failure(usageFault("GR9001", { file: "-", reason: "tooLarge", maximum, actual }));
      }
      const bytes = Buffer.concat(chunks);
      collecting.count(bytes);
      return success(bytes);
    },
  };
}

function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "";
  }
}
