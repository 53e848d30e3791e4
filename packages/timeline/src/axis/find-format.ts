const formats = new Map<string, Intl.DateTimeFormat>();

/** A date format for a language (BCP 47) and an IANA zone, made once: making one takes longer than using it. */
export function findFormat(
  language: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${language} ${zone} ${JSON.stringify(options)}`;
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(language, { ...options, timeZone: zone });
    formats.set(key, format);
  }
  return format;
}
