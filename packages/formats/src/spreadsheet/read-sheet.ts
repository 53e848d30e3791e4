import { TimelineId, type WrittenTimeline } from '@linimasa/schema/zod';
import { createHeads } from './create-heads.ts';
import type { SheetColumns } from './guess-columns.ts';
import type { TableRow } from './parse-table.ts';
import { readRow } from './read-row.ts';
import type { Sheet } from './sheet.ts';
import { createSlug, Slugs } from './slugs.ts';

/** What a sheet does not say of its chronicle. */
export interface SheetTimeline {
  readonly title: string;
  /** Of its texts, BCP 47. */
  readonly language: string;
  /** IANA zone of its dates. */
  readonly zone: string;
}

/**
 * Reads the rows of a sheet as events. A row that has a problem is none, and says why; all others are a chronicle, with a
 * record for whatever they name. Never throws.
 */
export function readSheet(
  table: readonly TableRow[],
  columns: SheetColumns,
  { title, language, zone }: SheetTimeline,
): Sheet {
  const heads = createHeads();
  const headings = columns.headed ? (table[0]?.cells ?? []) : [];
  const slugs = new Slugs('field');
  const kept = columns.fields.flatMap((field, at) =>
    field === 'extra'
      ? [{ at, name: slugs.add(headings[at] ?? ''), label: headings[at] || String(at + 1) }]
      : [],
  );
  const extras = new Map(kept.map(({ at, name }) => [at, name]));
  const context = { columns, heads, ids: new Slugs('event'), extras };
  const rows = table.slice(columns.headed ? 1 : 0).map((row) => readRow(row, context));
  const { kinds, tags, actors, places, sources } = heads;
  const fields = kept.map(
    ({ name, label }, order) => [name, { label, type: 'text', order: order + 1 }] as const,
  );
  const timeline: WrittenTimeline = {
    id: toTimelineId(title),
    title,
    languages: [language],
    zone,
    ...(kinds.records.length === 0 && actors.records.length > 0 ? { lanes: 'actor' } : {}),
    ...(fields.length === 0 ? {} : { fields: Object.fromEntries(fields) }),
  };
  const vocabulary = {
    ...(kinds.records.length === 0 ? {} : { kinds: Object.fromEntries(kinds.records) }),
    ...(tags.records.length === 0 ? {} : { tags: Object.fromEntries(tags.records) }),
  };
  const chronicle = {
    timeline,
    vocabulary,
    sources: sources.records,
    actors: actors.records,
    places: places.records,
    events: rows.flatMap(({ event }) => event ?? []),
  };
  return { rows, chronicle };
}

/** An id that is no address of a server's own. */
function toTimelineId(title: string): string {
  const slug = createSlug(title) || 'timeline';
  return TimelineId.safeParse(slug).success ? slug : `${slug}-timeline`;
}
