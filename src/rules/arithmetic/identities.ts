import { type Figures, figureAt, numberAt } from "../../report/figures.js";
import { type Equation, partsOfTotals, type Template } from "../../templates/template.js";

/**
 * An identity of table 三 in terms of what was written: totals that nobody typed are replaced by the cells they add
 * up, so that each identity is a sum of written cells that should be zero.
 */
export interface Identity {
  equation: Equation;
  /** Path of a written cell → its factor (left positive, right negative). */
  terms: ReadonlyMap<string, number>;
  /** left − right; 0 when the identity holds. */
  residual: number;
}

/** The identities of table 三 that the written figures can break. */
export function identitiesOf(template: Template, figures: Figures): Identity[] {
  const { total } = template.applications;
  const equations = template.equations.filter(({ kind }) => kind !== "outcome");
  const parts = partsOfTotals(template);

  const expand = (path: string, factor: number, terms: Map<string, number>): void => {
    if (figureAt(figures, path).origin !== "computed") {
      terms.set(path, (terms.get(path) ?? 0) + factor);
      return;
    }
    for (const part of parts.get(path) ?? []) expand(part, factor, terms);
  };

  return equations.flatMap((equation): Identity[] => {
    const stated = (path: string) => figureAt(figures, path).origin !== "computed";
    const sides = [...equation.left, ...equation.right];
    // A total that nobody typed cannot be wrong, and a balance of such totals follows from the classes.
    if (equation.kind !== "balance" && !stated(equation.right[0]!)) return [];
    if (equation.kind === "balance" && equation.right[0] === `${total}.total` && !sides.some(stated))
      return [];
    const terms = new Map<string, number>();
    for (const path of equation.left) expand(path, 1, terms);
    for (const path of equation.right) expand(path, -1, terms);
    for (const [path, factor] of terms) if (factor === 0) terms.delete(path);
    let residual = 0;
    for (const [path, factor] of terms) residual += factor * numberAt(figures, path).toNumber();
    return [{ equation, terms, residual }];
  });
}
