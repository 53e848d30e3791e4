import type { Issue } from '@linimasa/schema';
import type { RecordNumbers } from './given.ts';
import { listMember } from './read-member.ts';
import type { StagedRow } from './staged-row.ts';

/** Records as a chronicle that was given whole would hold them. */
export interface StagedRecords {
  readonly input: Readonly<Record<string, unknown>>;
  /** Tells where what is wrong at a path of `input` is told to be. */
  readonly place: (path: Issue['path']) => Issue['path'];
}

/** Some of the staged events and claims: all that name each other. */
export interface StagedBatch extends StagedRecords {
  /** The place of each event, and of each claim once those that events hold follow those that stand alone. */
  readonly numbers: RecordNumbers;
}

/** Takes staged rows up again, of as many as there are in all. */
export function unpackBatch(rows: readonly StagedRow[], count: number): StagedBatch {
  const parsed = rows.map((row) => ({ ...row, record: JSON.parse(row.text) as unknown }));
  const events = parsed.filter(({ kind }) => kind === 'event');
  const claims = parsed.filter(({ kind }) => kind === 'claim');
  return {
    input: { events: events.map(({ record }) => record), claims: claims.map(({ record }) => record) },
    numbers: {
      events: events.map(({ number }) => number),
      claims: [
        ...claims.map(({ number }) => number),
        ...events.flatMap(({ record, inner }) =>
          listMember(record, 'claims').map((_claim, at) => count + inner + at + 1),
        ),
      ],
    },
    place: ([name, index, ...rest]) => {
      const row = (name === 'events' ? events : claims)[Number(index)];
      return row === undefined ? [] : [...(JSON.parse(row.path) as Issue['path']), ...rest];
    },
  };
}
