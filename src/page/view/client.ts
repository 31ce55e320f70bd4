import { Work } from "../work.js";

/** The pipeline as the page asks it: every answer comes later. */
export type Pipeline = {
  [Name in keyof Work]: Work[Name] extends (...given: infer Given) => infer Result
    ? (...given: Given) => Promise<Awaited<Result>>
    : never;
};

interface Request {
  id: number;
  name: keyof Work;
  given: unknown[];
}

interface Reply {
  id: number;
  result?: unknown;
  error?: string;
}

type AnyWork = Record<string, (...given: unknown[]) => unknown>;

/** Answers requests in the worker, one after another. */
export function serve(): void {
  const work = new Work() as unknown as AnyWork;
  let last: Promise<unknown> = Promise.resolve();
  addEventListener("message", ({ data }: MessageEvent<Request>) => {
    const { id, name, given } = data;
    last = last.then(async () => {
      try {
        postMessage({ id, result: await work[name]!(...given) });
      } catch (error) {
        postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      }
    });
  });
}

/** The pipeline in a worker made of the page's own script; where none may be started, in the page itself. */
export function pipeline(script: string): Pipeline {
  const worker = started(script);
  if (!worker) return inPage();
  const waiting = new Map<number, { resolve(result: unknown): void; reject(error: Error): void }>();
  let last = 0;
  worker.addEventListener("message", ({ data: { id, result, error } }: MessageEvent<Reply>) => {
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  });
  worker.addEventListener("error", ({ message }) => {
    for (const { reject } of waiting.values()) reject(new Error(message));
    waiting.clear();
  });
  return proxied(
    (name, given) =>
      new Promise((resolve, reject) => {
        const id = ++last;
        waiting.set(id, { resolve, reject });
        worker.postMessage({ id, name, given } satisfies Request);
      }),
  );
}

function started(script: string): Worker | undefined {
  try {
    return new Worker(URL.createObjectURL(new Blob([script], { type: "text/javascript" })));
  } catch {
    return undefined;
  }
}

function inPage(): Pipeline {
  const work = new Work() as unknown as AnyWork;
  // Lets the page be drawn before long work begins, so that it is seen to have begun.
  const pause = () => new Promise((resolve) => setTimeout(resolve));
  return proxied(async (name, given) => {
    await pause();
    return work[name]!(...given);
  });
}

function proxied(ask: (name: keyof Work, given: unknown[]) => Promise<unknown>): Pipeline {
  return new Proxy({} as Pipeline, {
    get:
      (_, name) =>
      (...given: unknown[]) =>
        ask(name as keyof Work, given),
  });
}
