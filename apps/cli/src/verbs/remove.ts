import { stringifyPath } from '@linimasa/schema';
import { InvalidChronicleError } from '@linimasa/store';
import { buildCommand } from '@stricli/core';
import { requireTimeline } from '../database/require-timeline.ts';
import { withStore } from '../database/with-store.ts';
import { reportIssues } from '../folder/report-folder.ts';
import { count } from '../folder/word-issues.ts';
import { JSON_FLAG, parseTimelineId } from './parameters.ts';

interface Flags {
  readonly json: boolean;
  readonly timeline: string;
}

/** `linimasa remove --timeline ID EVENT…`: takes events out of a timeline, all of them or none. */
export const remove = buildCommand({
  docs: { brief: 'Take events out of a timeline in the store' },
  parameters: {
    positional: {
      kind: 'array',
      parameter: { brief: 'Ids of events', placeholder: 'EVENT', parse: String },
      minimum: 1,
    },
    flags: {
      json: JSON_FLAG,
      timeline: {
        kind: 'parsed',
        brief: 'The timeline that they are in',
        placeholder: 'ID',
        parse: parseTimelineId,
      },
    },
  },
  async func({ json, timeline }: Flags, ...events: readonly string[]) {
    try {
      const report = await withStore(process.env, async (store) => {
        await requireTimeline(store, timeline);
        return store.write(timeline, { put: [], remove: events.map((id) => ({ kind: 'event', id })) });
      });
      if (json) console.log(JSON.stringify({ valid: true, issues: [], ...report }, null, 2));
      else console.log(`${timeline} has lost ${count(events.length, 'event')} and holds ${report.events}`);
    } catch (error) {
      if (!(error instanceof InvalidChronicleError)) throw error;
      const issues = error.issues.map(({ path, ...issue }) => {
        return { ...issue, path: stringifyPath(path), severity: 'error' as const };
      });
      process.exitCode = 1;
      if (json) console.log(JSON.stringify({ valid: false, issues }, null, 2));
      else {
        reportIssues(issues);
        console.error('Nothing was removed.');
      }
    }
  },
});
