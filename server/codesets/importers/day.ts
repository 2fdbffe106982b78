import { ImportError } from "./import-error";

/** The same few days stand in hundreds of thousands of lines. */
const known = new Map<string, string>();

/**
 * Reads a day as publishers print it: 20150101, or by its number in the year, 2015001.
 * @param cell empty, `*`, zeros and nines stand for no day
 * @param file its name, for errors
 * @param line from 1, for errors
 * @returns YYYY-MM-DD, or nothing where the cell has none
 * @throws {ImportError} for what is no day of the calendar
 */
export function readDay(cell: string, file: string, line: number): string | undefined {
  const digits = cell.trim();
  if (/^(?:\*|0*|9{7,8})$/.test(digits)) return undefined;
  const day = known.get(digits) ?? toDay(digits);
  if (!day) throw new ImportError(file, line, `«${digits}» is no day such as 20150101`);
  known.set(digits, day);
  return day;
}

function toDay(digits: string): string | undefined {
  const [, year, month, date, number] = /^(\d{4})(?:(\d{2})(\d{2})|(\d{3}))$/.exec(digits) ?? [];
  if (!year) return undefined;
  const time = number
    ? Date.UTC(Number(year), 0, Number(number))
    : Date.UTC(Number(year), Number(month) - 1, Number(date));
  const day = new Date(time).toISOString().slice(0, 10);
  // The calendar carries over what it has not, such as a February 30th.
  const wanted = number ? year : `${year}-${month}-${date}`;
  return number !== "000" && day.startsWith(wanted) ? day : undefined;
}
