import type { Told } from "../told.js";
import { Hints } from "./hints.js";

/** Findings in a file that was handed over, with their places there. */
export function ToldList({ told }: { told: readonly Told[] }) {
  if (told.length === 0) return null;
  return (
    <ul class="findings">
      {told.map(({ code, severity, place, text, hints }, index) => (
        <li key={index} class={severity}>
          <p>
            <span class="place">{place}</span> <span class="code">{code}</span>
          </p>
          <p>{text}</p>
          <Hints hints={hints} />
        </li>
      ))}
    </ul>
  );
}
