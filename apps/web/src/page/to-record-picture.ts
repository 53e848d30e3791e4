import type { EventFilters, EventItem, Page, TimelineAnswer, Window } from '@linimasa/schema';
import { toOpening } from '@linimasa/timeline';
import { toPicturePath } from '../picture/to-picture-path.ts';
import { roundWindow } from '../view/view-state.ts';
import type { PageContext } from './page.ts';

/** The address of the picture of a record's events, over the time that they take; over all of it where not all are known. */
export function toRecordPicture(
  timeline: TimelineAnswer,
  { items, matched }: Page<Pick<EventItem, 'bounds'>>,
  filters: EventFilters,
  { texts, view }: Pick<PageContext, 'texts' | 'view'>,
): string {
  const extent = matched.count === items.length ? findExtent(items) : timeline.extent;
  const { view: _, ...whole } = timeline;
  const window = toOpening(extent === undefined ? whole : { ...whole, extent });
  return toPicturePath(
    {
      timeline: timeline.id,
      language: texts.language,
      filters: { ...filters, ...(view.unconfirmed === undefined ? {} : { review: 'unconfirmed' }) },
      ...(window === undefined ? {} : { window: roundWindow(window) }),
    },
    'png',
    { ratio: '16:9' },
  );
}

/** From the first beginning to the last end; what goes on ends where it is last known to. */
function findExtent(items: readonly Pick<EventItem, 'bounds'>[]): Window | undefined {
  const dated = items.flatMap(({ bounds }) => (bounds.undated ? [] : [bounds]));
  if (dated.length === 0) return undefined;
  return {
    from: Math.min(...dated.map(({ earliest }) => earliest)),
    to: Math.max(
      ...dated.map(({ end, endFrom, latest, startBefore }) =>
        end === 'known' ? latest : Math.max(endFrom, startBefore),
      ),
    ),
  };
}
