import { useEffect, useState } from "preact/hooks";
import type { Session } from "../session.js";
import { Keeper } from "./copies.js";
import { WORDS } from "./words.js";

/** Reports that are kept in this browser, with what keeps them. */
const keepers = new WeakMap<Session, Keeper>();

/** Has a report kept on in its copy. */
export function keepWith(session: Session, keeper: Keeper): void {
  keepers.set(session, keeper);
}

/** Keeps a copy of the report in this browser for as long as that is wanted. */
export function KeepCopy({ session }: { session: Session }) {
  const words = WORDS[session.language];
  const [keeper, set] = useState(() => keepers.get(session));
  const [refused, refuse] = useState(false);
  const { draft, files } = session;
  useEffect(() => {
    if (!keeper) return;
    const keep = () => refuse(!keeper.keep({ draft, files }));
    const timer = setTimeout(keep, 500);
    addEventListener("pagehide", keep);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", keep);
    };
  }, [keeper, draft, files]);
  const turn = (isWanted: boolean) => {
    if (!isWanted) keeper?.forget();
    refuse(false);
    set(isWanted ? new Keeper() : undefined);
  };
  return (
    <section class="keep">
      <label class="check">
        <input
          type="checkbox"
          checked={keeper !== undefined}
          onChange={(event) => turn(event.currentTarget.checked)}
        />
        {words.keepCopy}
      </label>
      <p class="quiet" role={refused ? "alert" : undefined}>
        {refused ? words.noStorage : words.keepCopyNote}
      </p>
    </section>
  );
}
