const formats = new Map<string, Intl.NumberFormat>();

/** Writes a number as a locale does; its format is made once, which takes longer than using it. */
export function formatCount(count: number, locale: string): string {
  let format = formats.get(locale);
  if (format === undefined) {
    format = new Intl.NumberFormat(locale);
    formats.set(locale, format);
  }
  return format.format(count);
}
