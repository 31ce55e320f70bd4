import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, longest first, below tests/. All others are short enough to fill the end of a run.
 */
const LONGEST = [
  "gallery/pages.external",
  "program/costly",
  "page/view/looks.external",
  "program/fuzz",
  "run/processes.external",
  "program/mixed-reports",
  "page/view/desk.external",
  "program/mutations",
  "page/view/doors.external",
  "program/patterns",
  "emit/xlsx/workbook.external",
  "rules/arithmetic/identities",
  "host/leftovers.external",
  "emit/html/document.external",
  "import/layouts",
  "import/round-trip",
  "rules/figures-in-text/sentences",
  "host/disk.external",
  "gallery/web.external",
  "import/old-kinds.external",
  "emit/docx/document.external",
  "page/view/typed-in.external",
  "page/view/table.external",
  "page/view/findings.external",
  "form/merge",
  "aggregate/aggregate",
  "import/pdf/limits",
  "rules/figures-in-text/grammar",
  "program/package",
  "program/security",
  "program/fuzz.external",
  "import/hostile",
  "narrative/limits",
  "form/write/workbook.external",
  "run/run.external",
  "rules/figures-in-text/text-figures",
  "run/inputs",
  "data-file/write",
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
