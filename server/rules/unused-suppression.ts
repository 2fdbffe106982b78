import type { EngineRule } from "./rule";

/** A suppression that silences nothing. The engine finds it, since it must see what every other rule found. */
export const unusedSuppression: EngineRule = {
  id: "unused-suppression",
  level: "warning",
  scope: "engine",
  summary: "A suppression comment that silences nothing.",
};
