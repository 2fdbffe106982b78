import type { Coverage } from "../../curriculum/coverage";
import { html } from "./html";
import { json } from "./json";
import { text } from "./text";

/** Writes coverage as text. @param cwd what paths are relative to */
export type CoverageFormat = (report: readonly Coverage[], cwd: string) => string;

/** Every format of `chartkey coverage`. A new one is a file beside this and a line here. */
export const coverageFormats: Readonly<Record<string, CoverageFormat>> = { text, json, html };
