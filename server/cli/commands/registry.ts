import type { Command } from "../command";
import { codes } from "./codes";
import { lint } from "./lint";

/** Every command. A new one is a file beside this and a line here. */
export const commands: readonly Command[] = [lint, codes];
