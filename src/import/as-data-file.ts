import type { Imported } from "../data-file/imported.js";
import { setAt, type Values, valueAt } from "../data-file/values.js";
import { writeDataFile } from "../data-file/write.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { type Outcome, type Success, success } from "../diagnostics/outcome.js";
import type { InputFile, ReportFile } from "../host/host.js";
import type { Figure, Figures } from "../report/figures.js";
import { MISSING_TEXT, TO_FILL } from "../syntax/placeholder.js";
import { type CellTemplate, type FigureCell, partsOfTotals } from "../templates/template.js";
import { importFile } from "./open.js";
import { PlaceMap } from "./place-map.js";

/** A document or page as a data file, with the way back to its own places. */
export class AsDataFile {
  private readonly places: PlaceMap;
  private readonly openPlaces: PlaceMap | undefined;

  /**
   * @param read what was read, with what is to be said of it
   * @param narratives keys of the parts without text
   * @param file the data file that was made of it, what is missing bridged over
   * @param unread keys of the parts whose table nobody could read: what stands there may be the table as lines of text
   * @param open the data file in which the figures that nobody could read, and the kind of agency, are 待填; only where some are
   */
  constructor(
    readonly read: Success<Imported>,
    readonly narratives: ReadonlySet<string>,
    readonly file: ReportFile,
    readonly open: ReportFile | undefined,
    private readonly unread: ReadonlySet<string>,
  ) {
    this.places = new PlaceMap(read.value, textOf(file));
    this.openPlaces = open && new PlaceMap(read.value, textOf(open));
  }

  /** Whether it says whose report it is and of which year: the three tables alone may not. */
  get isNamed(): boolean {
    const { year, agency } = this.read.value.values;
    return year !== TO_FILL && (agency as Values | undefined)?.name !== TO_FILL;
  }

  /** Findings at the document's own places, without those in a part that has no text. */
  inOwnPlaces(found: readonly Diagnostic[]): Diagnostic[] {
    return this.moved(found, this.places);
  }

  /**
   * What was found in the open data file, at the document's own places. That something is 待填 there was told when it was
   * read.
   */
  ofOpen(found: readonly Diagnostic[]): Diagnostic[] {
    const { openPlaces } = this;
    const tables = new Set(this.read.value.template.tables.map(({ id }) => id));
    const isGap = ({ code, place: { pointer } }: Diagnostic) =>
      code === "GR2007" && (pointer === "/agency/kind" || tables.has(pointer.split("/")[1] ?? ""));
    return openPlaces
      ? this.moved(
          found.filter((one) => !isGap(one)),
          openPlaces,
        )
      : [];
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
      return code === "GR8007"
        ? /^(?:year|template|columns|textTable)$/.test(what)
        : !/^GR800[489]$/.test(code);
    };
    return this.read.diagnostics.filter(isOfFigures).map((each) => ({ ...each, severity: "warning" }));
  }

  private moved(found: readonly Diagnostic[], places: PlaceMap): Diagnostic[] {
    const isEmpty = ({ place }: Diagnostic) =>
      places.holds(place) &&
      [this.narratives, this.unread].some((parts) => parts.has(place.pointer.split("/")[1] ?? ""));
    return found.filter((one) => !isEmpty(one)).map((one) => places.moved(one));
  }
}

function textOf({ bytes }: ReportFile): string {
  return new TextDecoder().decode(bytes);
}

/** Reads a document or page as a data file: gaps are filled by stand-ins, and named. */
export async function asDataFile(input: InputFile): Promise<Outcome<AsDataFile>> {
  const read = await importFile(input);
  if (!read.ok) return read;
  const { values, open, narratives, tables, unread } = bridged(read.value);
  const fileOf = (own: Values): ReportFile => ({
    name: input.name,
    bytes: new TextEncoder().encode(writeDataFile({ ...read.value, values: own })),
    unread,
  });
  return success(new AsDataFile(read, narratives, fileOf(values), open && fileOf(open), tables));
}

/**
 * The values as the checks take them: gaps are filled by stand-ins. Figures that were not read and an unknown kind of
 * agency are 待填 in the values `open`, of which only what holds however they are filled in can be said.
 */
function bridged({ values, template, workbook }: Imported) {
  const open = structuredClone(values) as Values;
  const narratives = new Set<string>();
  if (workbook === "tables") {
    if (open.year === TO_FILL) open.year = Number(template.version);
    if ((open.agency as Values).name === TO_FILL) setAt(open, "agency.name", MISSING_TEXT);
  }
  for (const { key, kind } of template.parts) {
    const part = open[key] as Values;
    if (kind === "narrative" && part.body === TO_FILL) {
      narratives.add(key);
      part.body = MISSING_TEXT;
    }
  }
  const copy = structuredClone(open);
  const unread = new Set<string>();
  const isKindOpen = (copy.agency as Values | undefined)?.kind === TO_FILL;
  if (isKindOpen) setAt(copy, "agency.kind", "other");
  for (const { figure, chosenUnit } of template.tables.flatMap((table) =>
    table.rows.flat().filter(isFigure),
  )) {
    for (const [path, value] of [
      [figure, 0],
      [chosenUnit, "元"],
    ] as const) {
      if (path === undefined || valueAt(copy, path) !== TO_FILL) continue;
      setAt(copy, path, value);
      // An amount without its unit counts as unreadable.
      unread.add(figure);
    }
  }
  const totals = partsOfTotals(template);
  const isUnread = (cell: CellTemplate) =>
    !isFigure(cell) || totals.has(cell.figure) || unread.has(cell.figure);
  const tables = new Set(
    template.tables.flatMap(({ id, rows }) => (rows.flat().every(isUnread) ? [id] : [])),
  );
  return { values: copy, narratives, tables, unread, ...((isKindOpen || unread.size > 0) && { open }) };
}

function isFigure(cell: CellTemplate): cell is FigureCell {
  return "figure" in cell;
}
