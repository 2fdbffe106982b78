import type { Formatter } from "../report";

/**
 * Every output format by name. A new one is a file beside this and a line here. They are loaded when they are used, so
 * that the list of names costs nothing.
 */
export const formatters: Readonly<Record<string, () => Promise<Formatter>>> = {
  stylish: async () => (await import("./stylish")).stylish,
  json: async () => (await import("./json")).json,
  sarif: async () => (await import("./sarif")).sarif,
  github: async () => (await import("./github")).github,
  gitlab: async () => (await import("./gitlab")).gitlab,
  junit: async () => (await import("./junit")).junit,
  checkstyle: async () => (await import("./checkstyle")).checkstyle,
  markdown: async () => (await import("./markdown")).markdown,
};
