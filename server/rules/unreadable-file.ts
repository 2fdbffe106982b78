import type { EngineRule } from "./rule";

/** A file that cannot be read as text. Whoever reads the disk finds it. */
export const unreadableFile: EngineRule = {
  id: "unreadable-file",
  level: "error",
  scope: "engine",
  summary: "A file that cannot be opened, is not text, not UTF-8, or too large to be a course.",
};
