import { type EventItem, type Importance, type Status, toBounds, type Vocabulary } from '@linimasa/schema';

/** What an event of a test says; all else is the plainest there is. */
export interface TestItem {
  readonly id: string;
  readonly edtf?: string;
  readonly title?: string;
  readonly kind?: string;
  readonly importance?: Importance;
  readonly status?: Status;
  readonly fills?: boolean;
}

/** Makes an event in UTC, known as of the end of 2024. */
export function createItem({
  id,
  edtf,
  title = id,
  kind = 'a',
  importance = 'major',
  status = 'occurred',
  fills,
}: TestItem): EventItem {
  const when = edtf === undefined ? undefined : { edtf, ...(fills === undefined ? {} : { fills }) };
  return {
    id,
    formerIds: [],
    title: { en: title, id: `${title} (id)` },
    kind,
    ...(when === undefined ? {} : { when }),
    scheduled: [],
    where: [],
    who: [],
    status,
    importance,
    tags: [],
    citations: [],
    relations: [],
    media: [],
    extra: {},
    review: 'published',
    weight: 0.5,
    contested: false,
    sequence: 1,
    bounds: toBounds(when, { zone: 'UTC', asOf: Date.UTC(2025, 0, 1) }),
  };
}

/** Two kinds. */
export const VOCABULARY: Vocabulary = {
  kinds: {
    a: { label: { en: 'First', id: 'Pertama' }, order: 1 },
    b: { label: { en: 'Second', id: 'Kedua' }, order: 2 },
  },
  tags: {},
  roles: {},
  attributes: {},
  units: {},
};
