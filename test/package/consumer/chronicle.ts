// What a project does that checks chronicles, with schemas of its own beside ours.
import type { Event as EventRecord } from '@linimasa/schema';
import { createInputSchemas, Event, parseChronicle, When, type WrittenEvent } from '@linimasa/schema/zod';
import * as z from 'zod';

const Page = z.object({ event: Event, seen: z.array(When) });

/** An event out of a page of one's own. */
export const readEvent = (input: unknown): EventRecord => Page.parse(input).event;

const written: WrittenEvent = {
  id: 'arrival',
  title: 'Arrival',
  when: { edtf: 2024, wording: 'this year' },
  scheduled: ['2024-06', { edtf: '2024-06-18', citations: [{ source: 'a', locator: { paragraph: 1 } }] }],
  who: [{ name: 'somebody' }],
  media: [{ url: 'https://example.org/', alt: 'A plane' }],
  series: { id: 'visits', ordinal: 1 },
};

/** What is written short, written out. */
export const arrival: EventRecord = createInputSchemas('en').Event.parse(written);

/** Titles of a chronicle, or what is wrong with it. */
export function readTitles(input: unknown): readonly string[] {
  const result = parseChronicle(input);
  if (!result.ok) return result.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  return result.value.events.map(({ title }) => title['en'] ?? '');
}
