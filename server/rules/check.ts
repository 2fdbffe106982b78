import type { Configuration } from "../curriculum/configuration";
import type { Curriculum } from "../curriculum/curriculum";
import type { Snapshot } from "../curriculum/snapshot";
import type { Finding } from "./finding";

/**
 * The pipeline's last step, the same for editor and command line: all findings of a file.
 * @param curriculum what the file's references may refer to
 * @returns findings in the order of the text, with spans in the whole file; suppressed ones are left out
 */
export declare function check(snapshot: Snapshot, curriculum: Curriculum, configuration: Configuration): Finding[];
