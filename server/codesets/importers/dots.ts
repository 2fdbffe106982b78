/** Puts the dot into a diagnosis of ICD-9-CM: after three characters, in E codes after four (CMS, ICD-9-CM v32). */
export function dotDiagnosis(code: string): string {
  return dotAfter(code, code.startsWith("E") ? 4 : 3);
}

/** Puts the dot into a procedure of volume 3: after two digits (CMS, ICD-9-CM v32). */
export function dotProcedure(code: string): string {
  return dotAfter(code, 2);
}

function dotAfter(code: string, count: number): string {
  return code.length > count ? `${code.slice(0, count)}.${code.slice(count)}` : code;
}
