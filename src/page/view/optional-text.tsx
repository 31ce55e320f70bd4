import { useState } from "preact/hooks";
import { textAt } from "../draft.js";
import { useSession, useTemplate } from "./context.js";
import { Text } from "./text.js";

/** A text that most reports do without: a button until it is wanted. */
export function OptionalText({ path }: { path: string }) {
  const session = useSession();
  const title = useTemplate().schema.atPath(path)?.title;
  const [wanted, want] = useState(false);
  if (wanted || textAt(session.draft.values, path) !== "") return <Text path={path} isRequired={false} />;
  return (
    <p>
      <button type="button" class="plain" onClick={() => want(true)}>
        ＋ {title}
      </button>
    </p>
  );
}
