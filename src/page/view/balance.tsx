import { Big } from "big.js";
import type { StatutoryTable } from "../../document.js";
import { useSession, useWords } from "./context.js";

/** The balance of every column of table 三 as one types: both sides, and what lies between them. */
export function Balance({ table }: { table: StatutoryTable }) {
  const words = useWords();
  const figures = useSession().checked?.figures ?? {};
  const sum = (paths: readonly string[]) =>
    paths.reduce((all, path) => all.plus(figures[path] ?? 0), new Big(0));
  const open = table.balances.flatMap(({ column, left, right }) => {
    const difference = sum(left).minus(sum(right));
    const head = table.cells.findLast((cell) => cell.role === "head" && cell.column === column);
    const label = head?.runs.map(({ text }) => text).join("") ?? "";
    return difference.eq(0) ? [] : [{ column, label, difference: difference.toFixed() }];
  });
  return (
    <p class={`balance ${open.length > 0 ? "open" : ""}`} role="status">
      <b>{words.balance}</b>{" "}
      {open.length === 0
        ? words.balanced
        : open.map(({ column, label, difference }) => (
            <span key={column}>
              {label} {words.differs(difference)}
            </span>
          ))}
    </p>
  );
}
