import type { CST } from "yaml";

/** Every token of a YAML syntax tree in source order, collections before what they hold. */
export function leavesOf(token: CST.Token | null | undefined): CST.Token[] {
  const leaves: CST.Token[] = [];
  collect(token, leaves);
  return leaves;
}

function collect(token: CST.Token | null | undefined, into: CST.Token[]): void {
  if (!token) return;
  into.push(token);
  switch (token.type) {
    case "document":
      append(token.start, into);
      collect(token.value, into);
      append(token.end, into);
      break;
    case "block-map":
    case "block-seq":
      collectItems(token.items, into);
      break;
    case "flow-collection":
      into.push(token.start);
      collectItems(token.items, into);
      append(token.end, into);
      break;
    case "block-scalar":
      append(token.props, into);
      break;
    case "scalar":
    case "single-quoted-scalar":
    case "double-quoted-scalar":
    case "alias":
    case "doc-end":
      append(token.end, into);
      break;
  }
}

function collectItems(items: readonly CST.CollectionItem[], into: CST.Token[]): void {
  for (const item of items) {
    append(item.start, into);
    collect(item.key, into);
    append(item.sep, into);
    collect(item.value, into);
  }
}

/** Appends one at a time: spreading a long list into a call overflows the stack. */
function append(tokens: readonly CST.Token[] | undefined, into: CST.Token[]): void {
  if (tokens) for (const token of tokens) into.push(token);
}
