// Plain JavaScript: every entry, as it is.
import { hitWindow, parseEdtf, resolveDatetime, toBounds, wordWhen } from '@linimasa/schema';
import { parseChronicle } from '@linimasa/schema/zod';

/** Uses the package, and answers what came out. */
export function use() {
  const when = { edtf: '2024-06-19T02:45', margin: 'PT15M', zone: 'Asia/Pyongyang' };
  const bounds = toBounds(when, { zone: 'UTC' });
  const june = resolveDatetime('2024-06', 'Asia/Pyongyang');
  const timeline = { id: 'visits', title: 'Visits', languages: ['en'], zone: 'Asia/Pyongyang' };
  const right = parseChronicle({ timeline, events: [{ id: 'arrival', title: 'Arrival', when }] });
  const wrong = parseChronicle({ timeline, events: [{ id: 'arrival', titel: 'Arrival', when }] });
  return {
    earliest: new Date(bounds.earliest).toISOString(),
    hit: june.ok && hitWindow(bounds, june.value),
    words: wordWhen(when, { language: 'id', zone: 'UTC' }).text,
    refused: parseEdtf('2024-13').ok,
    right: right.ok,
    wrong: wrong.ok ? [] : wrong.issues.map(({ path }) => path.join('.')),
  };
}
