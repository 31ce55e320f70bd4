import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * The files that take longest, longest first, below tests/. All others are short enough to fill the end of a run.
 */
const LONGEST = [
  "gallery/pages.external",
  "program/mutations",
  "program/fuzz",
  "run/processes.external",
  "emit/xlsx/workbook.external",
  "emit/docx/document.external",
  "emit/html/document.external",
  "gallery/web.external",
  "program/security",
  "program/package",
  "program/reproducible",
  "import/layouts",
  "import/round-trip",
  "rules/arithmetic/identities",
  "rules/figures-in-text/grammar",
  "aggregate/aggregate",
  "import/hostile",
  "narrative/limits",
  "host/leftovers.external",
  "host/disk.external",
  "run/run.external",
  "rules/figures-in-text/sentences",
  "data-file/write",
];

/** Runs long test files first, so that no core is idle at the end; the order is the same on every machine. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    // A worker serves one project: its files stay together.
    const rank = ({ project, moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/tests/${name}.test.ts`));
      const first = project.name === "thorough" ? 0 : 1;
      return `${first} ${String(place < 0 ? LONGEST.length : place).padStart(2, "0")} ${moduleId}`;
    };
    const ranked = files.map((file) => ({ file, rank: rank(file) }));
    return ranked.sort((a, b) => (a.rank < b.rank ? -1 : 1)).map(({ file }) => file);
  }
}
