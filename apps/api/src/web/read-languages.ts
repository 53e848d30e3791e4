/** As many languages as a reader is believed to have. */
const MOST = 16;

/** The languages of an `Accept-Language` header, best first (RFC 9110, 12.5.4); what cannot be read is passed over. */
export function readLanguages(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',', MOST)
    .flatMap((part) => {
      const [tag = '', weight] = part.split(';').map((each) => each.trim());
      const quality = weight === undefined ? 1 : Number(/^q=([\d.]+)$/i.exec(weight)?.[1] ?? 0);
      return /^[A-Za-z]{1,8}(?:-[A-Za-z\d]{1,8})*$/.test(tag) && quality > 0 ? [{ tag, quality }] : [];
    })
    .toSorted((a, b) => b.quality - a.quality)
    .map(({ tag }) => tag);
}
