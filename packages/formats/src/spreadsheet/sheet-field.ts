/** What a column of a sheet can tell of its events; `extra` keeps it under its own heading. */
export const SHEET_FIELDS = [
  'title',
  'date',
  'end',
  'time',
  'summary',
  'kind',
  'place',
  'actor',
  'tag',
  'source',
  'url',
  'status',
  'importance',
  'id',
  'extra',
] as const;

/** One of {@link SHEET_FIELDS}. */
export type SheetField = (typeof SHEET_FIELDS)[number];

/** Headings in English and Indonesian, as {@link foldHeading} leaves them, and the columns of our own tables. */
const HEADINGS: Readonly<Partial<Record<SheetField, string>>> = {
  title:
    'title|judul|event|peristiwa|kejadian|headline|name|nama|what|apa|event title|event name|nama peristiwa|judul peristiwa|nama kejadian',
  date: 'date|tanggal|tgl|when|kapan|start|start date|mulai|tanggal mulai|waktu|event date|waktu kejadian|tanggal kejadian|tanggal peristiwa|hari tanggal|year|tahun|from|dari|awal',
  end: 'end|end date|selesai|tanggal selesai|akhir|tanggal akhir|berakhir|until|to|sampai|hingga',
  time: 'time|jam|pukul|start time|clock',
  summary:
    'summary|ringkasan|description|deskripsi|keterangan|detail|details|uraian|text|teks|isi|penjelasan|rangkuman',
  kind: 'kind|jenis|type|tipe|category|kategori|subject|pokok',
  place: 'place|places|tempat|lokasi|location|where|di mana|dimana|kota|city',
  actor: 'actor|actors|aktor|who|siapa|people|person|tokoh|pelaku|orang|participants|peserta|pihak',
  tag: 'tag|tags|topic|topics|topik|tema|label|keywords|kata kunci',
  source: 'source|sources|sumber|media|outlet|publication|reference|referensi|rujukan',
  url: 'url|link|tautan|links|website|situs|alamat|source url|url sumber|link sumber|tautan sumber',
  status: 'status',
  importance: 'importance|kepentingan|bobot|priority|prioritas',
  id: 'id',
};

const FIELDS: ReadonlyMap<string, SheetField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, words]) =>
    words.split('|').map((word) => [word, field as SheetField] as const),
  ),
);

/** What follows from a date, or from other events: our own tables say it, and nobody has to read it back. */
const DERIVED =
  'zone|start|startBefore|endFrom|end|ends|precision|approximate|uncertain|weight|series|seriesOrdinal|contested|review|formerIds|sequence|hit'.split(
    '|',
  );

/** What headings say their columns tell: `undefined` where they do not say, `null` where nobody has to read it. */
export function findFields(headings: readonly string[]): readonly (SheetField | null | undefined)[] {
  const ours = headings.includes('startBefore');
  return headings.map((heading) => {
    if (ours && DERIVED.includes(heading)) return null;
    const [, text] = /^(title|summary)\.[\w-]+$/.exec(heading) ?? [];
    return FIELDS.get(foldHeading(text ?? heading));
  });
}

/** Lower case, words divided by single spaces. */
function foldHeading(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
