import {
  type EventFilters,
  type Lanes,
  type PictureQuery,
  stringifyDatetime,
  stringifyQuery,
  type Window,
} from '@linimasa/schema';

import { toEventFilters, type ViewState } from '../view/view-state.ts';

/** What a picture shows. */
export interface PictureView {
  readonly timeline: string;
  readonly filters: EventFilters;
  readonly window?: Window | undefined;
  readonly lanes?: Lanes | undefined;
  /** The id of the event that stands out. */
  readonly event?: string | undefined;
  /** BCP 47. */
  readonly language?: string | undefined;
}

/** The address of a view as a picture. */
export function toPicturePath(
  { timeline, filters, window, lanes, event, language }: PictureView,
  format: 'svg' | 'png',
  looks: Pick<PictureQuery, 'ratio' | 'theme' | 'size'> = {},
): string {
  const { undated: _undated, ...dated } = filters;
  const query = stringifyQuery({
    ...dated,
    ...looks,
    ...(window === undefined ? {} : { window: stringifyDatetime(window) }),
    ...(lanes === undefined ? {} : { lanes }),
    ...(event === undefined ? {} : { selected: event }),
    ...(language === undefined ? {} : { lang: [language] }),
  });
  const path = `/v1/timelines/${encodeURIComponent(timeline)}/picture.${format}`;
  return query === '' ? path : `${path}?${query}`;
}

/** What a view of the reading room shows, as a picture shows it; without its own window, what the timeline opens on. */
export function toPictureView(timeline: string, view: ViewState, language: string): PictureView {
  const { window, lanes, event } = view;
  return { timeline, language, window, lanes, event, filters: toEventFilters(view) };
}
