import { OF_AUDITS, type Pipeline, Work } from "../work.js";

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

/** A request that is not answered yet. */
interface Waiting {
  request: Request;
  resolve(result: unknown): void;
  reject(error: Error): void;
}

type AnyWork = Record<string, (...given: unknown[]) => unknown>;

/** What reads files that were handed over, which may take long. */
const READINGS: readonly (keyof Work)[] = ["beginAfter", "open", "register", ...OF_AUDITS];

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
        postMessage({ id, error: error instanceof Error ? error.message : String(error) });
      }
    });
  });
}

/**
 * The pipeline in a worker made of the page's own script; where none can run, in the page itself. Many files are checked in
 * a worker of their own: a file that is opened meanwhile is read at once, and given up without what was found in them.
 */
export function pipeline(script: string): Pipeline {
  const requests = new Requests(script);
  let audits: Requests | undefined;
  const of = (name: keyof Work) => {
    if (!OF_AUDITS.includes(name)) return requests;
    audits ??= new Requests(script);
    return audits;
  };
  const ends: Record<string, () => void> = {
    cancel: () => requests.cancel(),
    cancelAudit: () => audits?.cancel(),
  };
  return new Proxy({} as Pipeline, {
    get: (_, name) =>
      ends[String(name)] ?? ((...given: unknown[]) => of(name as keyof Work).ask(name as keyof Work, given)),
  });
}

class Requests {
  private readonly waiting = new Map<number, Waiting>();
  private readonly inPage = new Work() as unknown as AnyWork;
  private worker: Worker | undefined;
  private last = 0;
  /** Whether a worker has ever answered; some browsers start none for a page from disk, and tell it late. */
  private hasAnswered = false;

  constructor(private readonly script: string) {
    this.worker = this.started();
  }

  ask(name: keyof Work, given: unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const request = { id: ++this.last, name, given };
      this.waiting.set(request.id, { request, resolve, reject });
      this.send(request);
    });
  }

  /** Ends the worker, which reads no message while it is at work; a new one is asked what still is to be answered. */
  cancel(): void {
    const isReading = ({ request }: Waiting) => READINGS.includes(request.name);
    if (!this.worker || ![...this.waiting.values()].some(isReading)) return;
    this.worker.terminate();
    this.worker = this.started();
    this.askAgain(isReading, "cancelled");
  }

  private send(request: Request): void {
    if (this.worker) this.worker.postMessage(request);
    else void this.answerHere(request);
  }

  private async answerHere({ id, name, given }: Request): Promise<void> {
    // Lets the page be drawn before long work begins, so that it is seen to have begun.
    await new Promise((resolve) => setTimeout(resolve));
    try {
      this.settle({ id, result: await this.inPage[name]!(...given) });
    } catch (error) {
      this.settle({ id, error: error instanceof Error ? error.message : String(error) });
    }
  }

  private settle({ id, result, error }: Reply): void {
    const asked = this.waiting.get(id);
    this.waiting.delete(id);
    if (error === undefined) asked?.resolve(result);
    else asked?.reject(new Error(error));
  }

  private started(): Worker | undefined {
    try {
      const url = URL.createObjectURL(new Blob([this.script], { type: "text/javascript" }));
      const worker = new Worker(url);
      worker.addEventListener("message", ({ data }: MessageEvent<Reply>) => {
        this.hasAnswered = true;
        this.settle(data);
      });
      worker.addEventListener("error", ({ message }) => {
        if (worker === this.worker) this.replace(message || "the worker ended");
      });
      return worker;
    } catch {
      return undefined;
    }
  }

  /** A worker that ended by itself is followed by another, or by the page where none ever answered. */
  private replace(why: string): void {
    const { hasAnswered } = this;
    this.worker = hasAnswered ? this.started() : undefined;
    this.askAgain(() => hasAnswered, why);
  }

  private askAgain(isGivenUp: (waiting: Waiting) => boolean, why: string): void {
    for (const waiting of [...this.waiting.values()]) {
      if (isGivenUp(waiting)) this.settle({ id: waiting.request.id, error: why });
      else this.send(waiting.request);
    }
  }
}
