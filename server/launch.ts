import * as nodeModule from "node:module";

/** The file with the program itself, beside this one; set by the build. */
declare const PROGRAM: string;

// Node 22.8 and later keep what they have compiled for the next start, in the system's folder for temporary files: half
// of the time to start is reading in a megabyte of program. Where that folder cannot be used, or with
// NODE_DISABLE_COMPILE_CACHE, it is compiled anew. A file is kept only if it is loaded after the call, hence this one.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => unknown };
enableCompileCache?.();
require(PROGRAM);
