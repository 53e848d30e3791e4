import { type Draw, type Filters, PAGE, PAGES, WINDOW } from './draw.ts';

/** A statement with `?` where its values go. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly (string | number)[];
}

/** The most that is counted of what matches. */
const COUNTED = 10_000;
const BINS = 32;
const TOP = 60;

/**
 * What one writes by hand for a draw, on a plain table `event`, its values in `event_value` and its full text behind
 * `matches`: the same answer as the API's but for its words (labels, links), and facets that obey every filter.
 */
export function listStatements(draw: Draw, matches: string): readonly (readonly Statement[])[] {
  const filter = toCondition(draw.filters);
  switch (draw.group) {
    case 'window': {
      const touches = join(
        { sql: 'earliest < ? and latest > ?', values: [draw.from + WINDOW, draw.from] },
        filter,
      );
      return [[page(touches, 'weight desc, earliest, number'), count(touches)]];
    }
    case 'text': {
      const holds = join(
        { sql: `number in (${matches}) and earliest is not null`, values: [draw.word] },
        filter,
      );
      return [[page(holds, 'earliest, number'), count(holds)]];
    }
    case 'facets': {
      const [from, to] = [Date.UTC(draw.year, 0), Date.UTC(draw.year + 1, 0)];
      const touches = join({ sql: 'earliest < ? and latest > ?', values: [to, from] }, filter);
      const sql = `select field, value, count(*) from event_value where number in
        (select number from event where ${touches.sql}) group by field, value order by field, 3 desc`;
      return [[{ sql, values: touches.values }]];
    }
    case 'event':
      return [[{ sql: 'select item from event where id = ?', values: [draw.id] }]];
    case 'paging': {
      const after = join({ sql: 'latest > ?', values: [draw.from] }, filter);
      return Array.from({ length: PAGES }, (_, at) => {
        const { sql, values } = page(after, 'earliest, number');
        // By hand one counts pages; a cursor takes more thought.
        return [{ sql: `${sql} offset ${at * PAGE}`, values }, count(after)];
      });
    }
    default: {
      const length = 2 ** draw.scale;
      const [from, to] = [draw.index * length, (draw.index + 1) * length];
      const starts = join({ sql: 'earliest >= ? and earliest < ?', values: [from, to] }, filter);
      const touches = join(
        { sql: 'earliest < ? and (latest > ? or earliest >= ?)', values: [to, from, from] },
        filter,
      );
      const bin = `cast((earliest - ${from}) / ${Math.max(1, length / BINS)} as int)`;
      const top = 'select number, id, title, earliest, latest, weight from event';
      return [
        [
          {
            sql: `select ${bin} as bin, count(*) from event where ${starts.sql} group by 1`,
            values: starts.values,
          },
          { sql: `select count(*) from event where ${touches.sql}`, values: touches.values },
          {
            sql: `${top} where ${touches.sql} order by weight desc, earliest, number limit ${TOP}`,
            values: touches.values,
          },
        ],
      ];
    }
  }
}

const page = ({ sql, values }: Statement, order: string): Statement => ({
  sql: `select item from event where ${sql} order by ${order} limit ${PAGE}`,
  values,
});

const count = ({ sql, values }: Statement): Statement => ({
  sql: `select count(*) from (select 1 from event where ${sql} limit ${COUNTED + 1}) as counted`,
  values,
});

function toCondition(filters: Filters): Statement {
  const entries = Object.entries(filters);
  const sql = entries
    .map(() => ' and number in (select number from event_value where field = ? and value = ?)')
    .join('');
  return { sql, values: entries.flat() };
}

const join = (one: Statement, other: Statement): Statement => ({
  sql: one.sql + other.sql,
  values: [...one.values, ...other.values],
});
