import type { Choice } from "../../form/help.js";

/** The options of a choice, and an empty one. */
export function Choices({ choices }: { choices: readonly Choice[] }) {
  return (
    <>
      <option value="">—</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </>
  );
}
