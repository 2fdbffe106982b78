import type { EngineRule } from "../rule";

/** A code set that a configuration asks for and that cannot be had; found by the hosts, which know the disk. */
export const codeSetPin: EngineRule = {
  id: "code-set-pin",
  level: "error",
  scope: "engine",
  summary: "A code set that the configuration asks for and that cannot be had.",
};
