/** The ways out of a finding. */
export function Hints({ hints }: { hints: readonly string[] }) {
  return (
    <>
      {hints.map((hint) => (
        <p class="hint" key={hint}>
          {hint}
        </p>
      ))}
    </>
  );
}
