import type { EventItem, EventSort } from '@linimasa/schema';
import { type Expression, expressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { toWeightColumn } from '../load/create-rows.ts';
import type { Database } from '../tables/database.ts';
import { TEXT_FIELDS, type TextField } from '../words/index-event.ts';
import type { Search } from '../words/parse-search.ts';
import type { CursorKey } from './cursor.ts';

/** One of the values that a list is ordered by. */
export interface OrderKey {
  readonly type: 'number' | 'string';
  readonly direction: 'asc' | 'desc';
  readonly expression: Expression<number | string>;
  /** The value in an event, given its score. */
  read(item: EventItem, score: number): number | string;
}

/** What a word is worth by where it stands. */
const FIELD_WEIGHTS: Readonly<Record<TextField, number>> = { title: 4, names: 2, summary: 1 };

/** The values that order events, most significant first; the last is the id, so that no two events are equal. */
export function toEventOrder(sort: EventSort, score: RawBuilder<number>): readonly OrderKey[] {
  const eb = expressionBuilder<Database, 'event'>();
  const start = (direction: 'asc' | 'desc'): readonly OrderKey[] => [
    {
      type: 'number',
      direction,
      expression: eb.ref('event.earliest'),
      read: ({ bounds }) => bounds.earliest,
    },
    { type: 'number', direction, expression: eb.ref('event.sequence'), read: ({ sequence }) => sequence },
    { type: 'string', direction, expression: eb.ref('event.id'), read: ({ id }) => id },
  ];
  const importance = (direction: 'asc' | 'desc'): OrderKey => ({
    type: 'number',
    direction,
    expression: eb.ref('event.weight'),
    read: ({ weight }) => toWeightColumn(weight),
  });
  switch (sort) {
    case 'start':
      return start('asc');
    case '-start':
      return start('desc');
    case 'importance':
      return [importance('desc'), ...start('asc')];
    case '-importance':
      return [importance('asc'), ...start('asc')];
    case 'relevance': {
      const relevance: OrderKey = {
        type: 'number',
        direction: 'desc',
        expression: score,
        read: (_item, value) => value,
      };
      return [relevance, importance('desc'), ...start('asc')];
    }
  }
}

/** How well an event answers a search: for every word, the weights of the fields that hold it. */
export function scoreEvent(engine: Engine, timeline: string, search: Search | undefined): RawBuilder<number> {
  const eb = expressionBuilder<Database, 'event'>();
  const parts = (search?.wanted ?? []).flatMap((term) =>
    TEXT_FIELDS.map((field) => {
      const holds = eb('event.id', 'in', engine.eventsHolding(timeline, [term], field));
      return sql<number>`case when ${holds} then ${sql.lit(FIELD_WEIGHTS[field])} else 0 end`;
    }),
  );
  // To order by a bare 0 would mean by the column of that number, and a cursor may hold any whole number.
  return sql<number>`(${sql.join([sql`cast(0 as bigint)`, ...parts], sql` + `)})`;
}

/** Whether a row comes after the place of a cursor. */
export function comeAfter(order: readonly OrderKey[], place: CursorKey): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'event'>();
  const compare = (index: number, sign: '=' | '<' | '>') =>
    eb((order[index] as OrderKey).expression, sign, place[index] as number | string);
  return eb.or(
    order.map(({ direction }, index) =>
      eb.and([
        ...order.slice(0, index).map((_key, before) => compare(before, '=')),
        compare(index, direction === 'asc' ? '>' : '<'),
      ]),
    ),
  );
}
