import { IMPORTANCE_RANK } from '@linimasa/schema';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Engine } from '../connect/engine.ts';
import { type Database, toLinkTable } from '../tables/database.ts';
import type { ReadFilters, ValueFilter } from './read-filters.ts';
import { touchWindow } from './touch-window.ts';

/** What each filter asks of a row of `event`; the filters by value under their names, so that a facet can drop its own. */
export type Conditions = ReadonlyMap<
  ValueFilter | 'timeline' | 'time' | 'q' | 'minImportance',
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
  if (filters.minImportance !== undefined) {
    conditions.set('minImportance', eb('event.importance', '>=', IMPORTANCE_RANK[filters.minImportance]));
  }
  for (const [name, values] of Object.entries(filters.values) as [ValueFilter, readonly string[]][]) {
    conditions.set(name, holdValue(timeline, name, values));
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

function holdValue(timeline: string, name: ValueFilter, values: readonly string[]): Expression<SqlBool> {
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
