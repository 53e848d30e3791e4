import type { Window } from '@linimasa/schema';
import { type Expression, expressionBuilder, type SqlBool } from 'kysely';
import type { Database } from '../tables/database.ts';

/** The rule of `hitWindow` in SQL: whether an event of the question hits a window, possibly or certainly. */
export function touchWindow(window: Window, match: 'possible' | 'certain'): Expression<SqlBool> {
  const eb = expressionBuilder<Database, 'event'>();
  const member = eb
    .selectFrom('event_span')
    .select('event_span.event')
    .whereRef('event_span.timeline', '=', 'event.timeline')
    .whereRef('event_span.event', '=', 'event.id')
    .where(touchSpan('event_span', window, match));
  return eb.and([
    eb('event.undated', '=', 0),
    eb.or([
      eb.and([eb('event.spanned', '=', 0), touchSpan('event', window, match)]),
      eb.and([eb('event.spanned', '=', 1), eb.exists(member)]),
    ]),
  ]);
}

/** A span of no length touches the window that its instant lies in, the window's first instant included. */
function touchSpan(
  table: 'event' | 'event_span',
  { from, to }: Window,
  match: 'possible' | 'certain',
): Expression<SqlBool> {
  // Both tables hold the same four columns; Kysely cannot know that of a table it does not.
  const name = table as 'event';
  const eb = expressionBuilder<Database, 'event'>();
  const possible = [
    eb(`${name}.earliest`, '<', to),
    eb.or([
      eb(`${name}.latest`, '>', from),
      eb.and([eb(`${name}.latest`, '=', from), eb(`${name}.earliest`, '=', from)]),
    ]),
  ];
  if (match === 'possible') return eb.and(possible);
  return eb.and([...possible, eb(`${name}.start_before`, '<=', to), eb(`${name}.end_from`, '>=', from)]);
}
