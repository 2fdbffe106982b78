import type { Formatter } from "../report";
import { json } from "./json";
import { stylish } from "./stylish";

/** Every output format by name. A new one is a file beside this and a line here. */
export const formatters: Readonly<Record<string, Formatter>> = { stylish, json };
