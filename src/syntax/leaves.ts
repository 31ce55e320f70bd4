import type { CST } from "yaml";

/** Every token of a YAML syntax tree in source order, collections before what they hold. */
export function* leavesOf(token: CST.Token | null | undefined): Generator<CST.Token> {
  if (!token) return;
  yield token;
  switch (token.type) {
    case "document":
      yield* token.start;
      yield* leavesOf(token.value);
      yield* token.end ?? [];
      break;
    case "block-map":
    case "block-seq":
      yield* itemsOf(token.items);
      break;
    case "flow-collection":
      yield token.start;
      yield* itemsOf(token.items);
      yield* token.end;
      break;
    case "block-scalar":
      yield* token.props;
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "alias":
    case "doc-end":
      yield* token.end ?? [];
      break;
  }
}

function* itemsOf(items: readonly CST.CollectionItem[]): Generator<CST.Token> {
  for (const item of items) {
    yield* item.start;
    yield* leavesOf(item.key);
    yield* item.sep ?? [];
    yield* leavesOf(item.value);
  }
}
