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
  readonly contested?: boolean;
  readonly review?: EventItem['review'];
  /** Other dates that somebody gives. */
  readonly alternatives?: readonly string[];
  readonly planned?: string;
  readonly weight?: number;
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
  contested = false,
  review = 'published',
  alternatives,
  planned,
  weight = 0.5,
}: TestItem): EventItem {
  const when = edtf === undefined ? undefined : { edtf, ...(fills === undefined ? {} : { fills }) };
  return {
    id,
    formerIds: [],
    title: { en: title, id: `${title} (id)` },
    kind,
    ...(when === undefined ? {} : { when }),
    scheduled: planned === undefined ? [] : [{ edtf: planned, citations: [] }],
    where: [],
    who: [],
    status,
    importance,
    review,
    weight,
    contested,
    media: [],
    extra: {},
    ...(alternatives === undefined
      ? {}
      : {
          alternatives: alternatives.map((date, index) => ({
            claim: `${id}-${index}`,
            when: { edtf: date },
            bounds: toBounds({ edtf: date }, { zone: 'UTC' }),
          })),
        }),
    tags: [],
    citations: [],
    relations: [],
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
