import { LANES, type Lanes } from '@linimasa/schema';
import { parseViewState, type ViewState } from '../view/view-state.ts';

/** How a frame shows a timeline: the view of a link to the reading room, and how it is drawn. */
export interface FrameState {
  readonly view: ViewState;
  readonly lanes?: Lanes;
  readonly clock?: 'event' | 'reader' | 'utc';
  /** Absent: as the reader's browser prefers. */
  readonly theme?: 'light' | 'dark';
}

const CLOCKS = ['event', 'reader', 'utc'] as const;
const THEMES = ['light', 'dark'] as const;

/**
 * Reads the address of a frame, `/embed/{timeline}`: the parameters of the reading room (`selected` is `event` there), and
 * `lanes`, `clock` and `theme`. What it cannot read is left out.
 */
export function readFrame({ href }: Pick<URL, 'href'>): FrameState {
  const url = new URL(href);
  url.pathname = url.pathname.replace(/^\/embed/, '');
  const { searchParams } = url;
  const selected = searchParams.get('selected');
  if (selected !== null) searchParams.set('event', selected);
  const pick = <T extends string>(name: string, words: readonly T[]): T | undefined =>
    words.find((word) => word === searchParams.get(name));
  const [lanes, clock, theme] = [pick('lanes', LANES), pick('clock', CLOCKS), pick('theme', THEMES)];
  return {
    view: parseViewState(url),
    ...(lanes === undefined ? {} : { lanes }),
    ...(clock === undefined ? {} : { clock }),
    ...(theme === undefined ? {} : { theme }),
  };
}
