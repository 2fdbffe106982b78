/** Whether a text has the form of a code for services: CPT or HCPCS Level II. Whether there is such a code is not asked. */
export function isServiceCode(text: string): boolean {
  return /^(?:\d{4}[0-9A-Z]|[A-Z]\d{4})$/.test(text);
}
