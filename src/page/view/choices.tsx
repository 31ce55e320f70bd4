import type { Choice } from "../../form/help.js";

/** What can be chosen, and nothing yet. */
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
