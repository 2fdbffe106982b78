import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Missing, View } from "../../../server/language/exercise-preview/preview";

/** A place in the file. */
export type Place = Missing["place"];

/** What a person can do in the preview. */
export interface Actions {
  /** Shows it as a student or an instructor sees it. */
  see(view: View): void;
  /** Opens a place in the file. */
  open(place: Place): void;
  /** Opens the page of a rule. */
  rule(id: string): void;
  /** Shows a line of the chart, from 1. */
  line(number: number): void;
}

const nothing = () => {};
const context = createContext<Actions>({ see: nothing, open: nothing, rule: nothing, line: nothing });

/** Hands the actions to everything below. */
export const ActionsProvider = context.Provider;

/** What can be done here. */
export function useActions(): Actions {
  return useContext(context);
}
