import type { Imported } from "../data-file/imported.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { filePlace } from "../diagnostics/location.js";
import type { Place } from "../diagnostics/source.js";

/** Places of a data file that was made of a document in memory, as places of the document. */
export class PlaceMap {
  constructor(
    private readonly imported: Imported,
    private readonly text: string,
  ) {}

  /** A finding with those of its places moved that are in the data file. Nothing of a document is mended. */
  moved({ fix, ...diagnostic }: Diagnostic): Diagnostic {
    return {
      ...diagnostic,
      ...(fix && !this.holds(fix.place) && { fix }),
      place: this.placeOf(diagnostic.place),
      related: diagnostic.related.map((each) => ({ ...each, place: this.placeOf(each.place) })),
    };
  }

  /** Whether a place is in the data file. */
  holds({ source }: Place): boolean {
    return source.text === this.text;
  }

  /** A place of the data file as one of the document; any other as it is. */
  placeOf(place: Place): Place {
    if (!this.holds(place)) return place;
    const { pointer } = place;
    const found = this.inNarrative(place) ?? this.nearest(pointer);
    if (found) return { ...found, pointer };
    return filePlace(place.source.name, pointer);
  }

  /** Where the line of a narrative that holds the place was read; in a table its very cell. */
  private inNarrative({ start, pointer }: Place): Place | undefined {
    const lines = this.imported.lines?.get(pointer);
    if (!lines) return undefined;
    const before = this.text.slice(0, start);
    // The last cell of a row may end with a colon: what opens the text is told by its key too.
    const opener = `${pointer.slice(pointer.lastIndexOf("/") + 1)}: |\n`;
    const inside = before.slice(before.lastIndexOf(opener) + opener.length).split("\n");
    const found = lines[Math.min(inside.length, lines.length) - 1];
    if (!found?.location || !("table" in found.location)) return found;
    const bars = inside.at(-1)!.match(/(?<!\\)\|/g)?.length ?? 1;
    return { ...found, location: { ...found.location, column: Math.max(1, bars) } };
  }

  /** The place of the pointer, of what is below it, or of what holds it. */
  private nearest(pointer: string): Place | undefined {
    const { places } = this.imported;
    for (let at = pointer; at !== ""; at = at.slice(0, at.lastIndexOf("/"))) {
      const own = places.get(at);
      if (own) return own;
      const below = [...places].find(([each]) => each.startsWith(`${at}/`));
      if (below) return below[1];
    }
    return undefined;
  }
}
