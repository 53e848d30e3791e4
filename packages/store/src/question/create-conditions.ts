import { IMPORTANCE_RANK, REPEATABLE_FILTERS } from '@linimasa/schema';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { type Database, toLinkTable } from '../tables/database.ts';
import type { ReadFilters } from './read-filters.ts';
import type { ValueFilter } from './read-values.ts';
import { touchWindow } from './touch-window.ts';

/** What each filter asks of a row of `event`; the filters by value under their names, so that a facet can drop its own. */
export type Conditions = ReadonlyMap<
  ValueFilter | 'timeline' | 'time' | 'q' | 'contested' | 'minImportance',
  Expression<SqlBool>
>;

/** Writes understood filters as conditions on the table `event`; a row matches that meets them all. */
export function createConditions(engine: Engine, timeline: string, filters: ReadFilters): Conditions {
  const eb = expressionBuilder<Database, 'event'>();
  const conditions = new Map<Parameters<Conditions['get']>[0], Expression<SqlBool>>([
    ['timeline', eb('event.timeline', '=', timeline)],
  ]);
  const time = meetTime(filters);
  if (time !== undefined) conditions.set('time', time);
  if (filters.search !== undefined) {
    const { wanted, unwanted } = filters.search;
    const parts = unwanted.map((term) => eb('event.id', 'not in', engine.eventsHolding(timeline, [term])));
    if (wanted.length > 0) parts.push(eb('event.id', 'in', engine.eventsHolding(timeline, wanted)));
    conditions.set('q', eb.and(parts));
  }
  if (filters.contested !== undefined) conditions.set('contested', eb('event.contested', '=', 1));
  if (filters.minImportance !== undefined) {
    conditions.set('minImportance', eb('event.importance', '>=', IMPORTANCE_RANK[filters.minImportance]));
  }
  for (const name of REPEATABLE_FILTERS) {
    const values = filters.values[name];
    if (values !== undefined) conditions.set(name, holdValue(timeline, name, values));
  }
  return conditions;
}

function meetTime({ window, match, undated }: ReadFilters): Expression<SqlBool> | undefined {
  const eb = expressionBuilder<Database, 'event'>();
  if (undated === 'only') return eb('event.undated', '=', 1);
  if (window === undefined) return undated === 'include' ? undefined : eb('event.undated', '=', 0);
  const hit = touchWindow(window, match);
  return undated === 'include' ? eb.or([eb('event.undated', '=', 1), hit]) : hit;
}

function holdValue(
  timeline: string,
  name: (typeof REPEATABLE_FILTERS)[number],
  values: readonly string[],
): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'event'>();
  if (name === 'kind' || name === 'status') return eb(`event.${name}`, 'in', values);
  return eb(
    'event.id',
    'in',
    eb
      .selectFrom(toLinkTable(name))
      .select('link.event')
      .where('link.timeline', '=', timeline)
      .where('link.value', 'in', values),
  );
}
