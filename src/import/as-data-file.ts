import type { Imported } from "../data-file/imported.js";
import { setAt, type Values } from "../data-file/values.js";
import { TO_FILL, writeDataFile } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, type Success, success } from "../diagnostics/outcome.js";
import type { Place } from "../diagnostics/source.js";
import type { InputFile, ReportFile } from "../host/host.js";
import type { Figure, Figures } from "../report/figures.js";
import type { CellTemplate, FigureCell } from "../templates/template.js";
import { importFile } from "./open.js";
import { PlaceMap } from "./place-map.js";

/** A document or page as a data file, with the way back to its own places. */
export class AsDataFile {
  private readonly places: PlaceMap;

  /**
   * @param read what was read, with what is to be said of it
   * @param file the data file that was made of it
   */
  constructor(
    readonly read: Success<Imported>,
    readonly gaps: Gaps,
    readonly file: ReportFile,
    text: string,
  ) {
    this.places = new PlaceMap(read.value, text);
  }

  /** Whether it says whose report it is and of which year: the three tables alone may not. */
  get isNamed(): boolean {
    const { year, agency } = this.read.value.values;
    return year !== TO_FILL && (agency as Values | undefined)?.name !== TO_FILL;
  }

  /** Findings at the document's own places, without those that rest on what is missing in it. */
  inOwnPlaces(found: readonly Diagnostic[]): Diagnostic[] {
    return found.filter((each) => !this.restsOnGaps(each)).map((each) => this.places.moved(each));
  }

  /** Figures at the document's own places, each looked up when it is asked for. */
  figuresInOwnPlaces(figures: Figures): Figures {
    const { places } = this;
    const moved = (figure: Figure): Figure => ({
      ...figure,
      get place() {
        return places.placeOf(figure.place);
      },
    });
    return new Map([...figures].map(([path, figure]) => [path, moved(figure)]));
  }

  /**
   * The doubts of the import about a report that another one is compared with: its figures and its year, all else is
   * its own matter. Nobody corrects what was published a year ago, so they keep nothing from being built.
   */
  doubts(): Diagnostic[] {
    const isOfFigures = ({ code, args }: Diagnostic) => {
      const { what = "" } = args as { what?: string };
      return code === "GR8007" ? /^(?:year|template|columns)$/.test(what) : !/^GR800[489]$/.test(code);
    };
    return this.read.diagnostics.filter(isOfFigures).map((each) => ({ ...each, severity: "warning" }));
  }

  /** Whether a finding rests on what is missing: its place, or the figures it compares. */
  private restsOnGaps({ code, place, related }: Diagnostic): boolean {
    const { tables, narratives } = this.gaps;
    const partOf = (pointer: string) => pointer.split("/")[1] ?? "";
    if (this.places.holds(place) && narratives.has(partOf(place.pointer))) return true;
    const isUnread = (each: Place) => this.places.holds(each) && tables.has(partOf(each.pointer));
    return /^GR[345]/.test(code) && [place, ...related.map((each) => each.place)].some(isUnread);
  }
}

/** Keys of the parts in which something is missing. */
export interface Gaps {
  /** Tables with figures that cannot be read. */
  tables: ReadonlySet<string>;
  /** Parts without text. */
  narratives: ReadonlySet<string>;
}

/** Reads a document or page as a data file: gaps are filled by stand-ins, and named. */
export async function asDataFile(input: InputFile): Promise<Outcome<AsDataFile>> {
  const read = await importFile(input);
  if (!read.ok) return read;
  const { values, gaps, unread } = bridged(read.value);
  const text = writeDataFile({ ...read.value, values });
  const file = { name: input.name, bytes: new TextEncoder().encode(text), unread };
  return success(new AsDataFile(read, gaps, file, text));
}

/**
 * The values as the checks take them. An unknown kind of agency is `other`; gaps are filled by stand-ins, and
 * findings about those are dropped.
 */
function bridged({ values, template, workbook }: Imported) {
  const copy = structuredClone(values) as Values;
  const gaps = { tables: new Set<string>(), narratives: new Set<string>() };
  const unread = new Set<string>();
  if ((copy.agency as Values | undefined)?.kind === TO_FILL) setAt(copy, "agency.kind", "other");
  if (workbook === "tables") {
    if (copy.year === TO_FILL) copy.year = Number(template.version);
    if ((copy.agency as Values).name === TO_FILL) setAt(copy, "agency.name", "（缺）");
  }
  for (const { key, kind } of template.parts) {
    const part = copy[key] as Values;
    if (kind === "narrative" && part.body === TO_FILL) {
      gaps.narratives.add(key);
      part.body = "（缺）";
    }
  }
  for (const { figure, chosenUnit } of template.tables.flatMap((table) =>
    table.rows.flat().filter(isFigure),
  )) {
    for (const [path, value] of [
      [figure, 0],
      [chosenUnit, "元"],
    ] as const) {
      if (path === undefined || valueAt(copy, path) !== TO_FILL) continue;
      setAt(copy, path, value);
      gaps.tables.add(path.split(".")[0]!);
      // An amount without its unit counts as unreadable.
      unread.add(figure);
    }
  }
  return { values: copy, gaps, unread };
}

function isFigure(cell: CellTemplate): cell is FigureCell {
  return "figure" in cell;
}

function valueAt(values: Values, path: string): unknown {
  return path.split(".").reduce<unknown>((node, name) => (node as Values | undefined)?.[name], values);
}
