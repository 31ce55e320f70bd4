import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, longest first, below tests/. All others are short enough to fill the end of a run.
 */
const LONGEST = [
  "page/view/looks.external",
  "emit/html/document.external",
  "page/view/doors.external",
  "program/costly",
  "run/processes.external",
  "page/view/desk.external",
  "gallery/pages.external",
  "gallery/web.external",
  "program/fuzz",
  "program/mixed-reports",
  "program/mutations",
  "host/disk.external",
  "rules/arithmetic/identities",
  "page/view/table.external",
  "import/round-trip",
  "page/view/typed-in.external",
  "import/layouts",
  "page/view/findings.external",
  "import/old-kinds.external",
  "host/leftovers.external",
  "rules/figures-in-text/sentences",
  "emit/xlsx/workbook.external",
  "rules/figures-in-text/grammar",
  "aggregate/aggregate",
  "import/pdf/limits",
  "program/security",
  "comparison/html.external",
  "import/hostile",
  "program/patterns",
  "rules/figures-in-text/text-figures",
  "program/package",
  "form/merge",
  "emit/docx/document.external",
  "narrative/limits",
  "schema/keys",
  "host/write.external",
  "form/write/workbook.external",
];

/** Runs long test files first, so that no core is idle at the end; the order is the same on every machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      return `${String(place < 0 ? LONGEST.length : place).padStart(2, "0")} ${moduleId}`;
    };
    const ranked = files.map((file) => ({ file, rank: rank(file) }));
    return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ file }) => file);
  }
}
