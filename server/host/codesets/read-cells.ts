import type { ReadCells } from "../../codesets/importers/hcpcs-release";

/** Reads a spreadsheet with a library that is loaded only for it. */
export const readCells: ReadCells = async (bytes) => {
  const { readSheet } = await import("read-excel-file/node");
  return readSheet(Buffer.from(bytes));
};
