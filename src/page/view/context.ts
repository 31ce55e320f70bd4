import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Template } from "../../templates/template.js";
import { templateOf } from "../draft.js";
import type { Session } from "../session.js";
import { WORDS, type Words } from "./words.js";

/** The report that the components below show. */
export const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("there is no report here");
  return session;
}

export function useWords(): Words {
  return WORDS[useSession().language];
}

export function useTemplate(): Template {
  return templateOf(useSession().draft);
}

/** The id of the field of a dotted path. */
export const idOf = (path: string) => `f-${path}`;
