import type { Command } from "../command";
import { check } from "./check";
import { codes } from "./codes";
import { coverage } from "./coverage";
import { explain } from "./explain";
import { init } from "./init";
import { lint } from "./lint";
import { merge } from "./merge";
import { tree } from "./tree";

/** Every command. A new one is a file beside this and a line here. */
export const commands: readonly Command[] = [lint, merge, init, check, explain, coverage, tree, codes];
