import { stringifyViewState, type ViewState } from '../view/view-state.ts';

/** The address of a view as a picture, wide as a screen is. */
export function toPicturePath(
  timeline: string,
  { window, filters, lanes, unconfirmed }: ViewState,
  language: string,
  format: 'svg' | 'png',
): string {
  const shown: ViewState = {
    filters,
    language,
    ...(window === undefined ? {} : { window }),
    ...(lanes === undefined ? {} : { lanes }),
    ...(unconfirmed === undefined ? {} : { unconfirmed }),
  };
  const query = stringifyViewState(shown).replace(/^\/\?/, '');
  return `/v1/timelines/${encodeURIComponent(timeline)}/picture.${format}?ratio=16:9&${query}`;
}
