import { parseViewState, type ViewState } from '../view/view-state.ts';

/** How a frame shows a timeline: the view of a link to the reading room, and its colours. */
export interface FrameState {
  readonly view: ViewState;
  /** Absent: as the reader's browser prefers. */
  readonly theme?: 'light' | 'dark';
}

const THEMES = ['light', 'dark'] as const;

/**
 * Reads the address of a frame, `/embed/{timeline}`: the parameters of the reading room (`selected` is `event` there), and
 * `theme`. What it cannot read is left out.
 */
export function readFrame({ href }: Pick<URL, 'href'>): FrameState {
  const url = new URL(href);
  url.pathname = url.pathname.replace(/^\/embed/, '');
  const { searchParams } = url;
  const selected = searchParams.get('selected');
  if (selected !== null) searchParams.set('event', selected);
  const theme = THEMES.find((word) => word === searchParams.get('theme'));
  return { view: parseViewState(url), ...(theme === undefined ? {} : { theme }) };
}
