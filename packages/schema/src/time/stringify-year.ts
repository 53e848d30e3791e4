/** Writes a whole number as the EDTF date of that year: 476 is `0476`, -44 `-0044`, 12026 `Y12026`. */
export function stringifyYear(year: number): string {
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${digits.length > 4 ? 'Y' : ''}${year < 0 ? '-' : ''}${digits}`;
}
