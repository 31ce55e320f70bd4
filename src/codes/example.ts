/**
 * An example of a fault, or of how it is put right.
 *
 * A text is a data file, as YAML laid over the smallest valid file: mappings are merged, all else is replaced. Before it
 * may stand `replace:` (the value at a dotted path is replaced whole), `line:` (lines are added at the end as they stand)
 * or `raw:` (the text is the whole file). Files that it is compared with stand beside it. What no data file alone can
 * show is a scene: cells, files, commands, in words.
 */
export type Example = string | DataExample | SceneExample;

export interface DataExample {
  data: string;
  /** Last year's data file. */
  previous?: string;
  /** The data files of the organs that are summed up. */
  children?: string[];
}

export interface SceneExample {
  scene: string;
}

/** One text of an example as a reader sees it, and which file it is. */
export interface ExampleText {
  of: "scene" | "data" | "previous" | "child";
  text: string;
}

/** The texts of an example, the main one first, without the marks that only tests need. */
export function exampleTexts(example: Example): [ExampleText, ...ExampleText[]] {
  if (typeof example === "string") return [{ of: "data", text: plain(example) }];
  if ("scene" in example) return [{ of: "scene", text: example.scene }];
  const { data, previous, children = [] } = example;
  return [
    { of: "data", text: plain(data) },
    ...(previous === undefined ? [] : [{ of: "previous" as const, text: plain(previous) }]),
    ...children.map((child) => ({ of: "child" as const, text: plain(child) })),
  ];
}

/** The example as it is typed; characters that no terminal shows are spelt out. */
function plain(example: string): string {
  return example
    .replace(/^(?:raw|line|replace):/, "")
    .replace(/[\0-\x08\ufeff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
