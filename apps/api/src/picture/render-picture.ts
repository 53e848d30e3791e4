import type {
  Actor,
  EventFilters,
  EventSource,
  Lanes,
  Page,
  Signal,
  Source,
  Text,
  Window,
} from '@linimasa/schema';
import type { PictureFonts } from './picture-fonts.ts';

/** What the web app's module draws a picture of, and how; see `apps/web/src/picture`. */
export interface PictureRequest {
  readonly source: EventSource;
  readonly sources: () => Promise<Page<Source>>;
  readonly actors: () => Promise<Page<Actor>>;
  readonly name: (kind: 'actor' | 'place' | 'source', id: string) => Promise<Text | undefined>;
  readonly filters: EventFilters;
  /** What is shown, read in the zone of the timeline; rejects the picture by throwing. */
  readonly toWindow?: (zone: string) => Window;
  readonly lanes: Lanes | undefined;
  readonly selected: string | undefined;
  /** BCP 47, best first. */
  readonly languages: readonly string[];
  readonly ratio: string;
  readonly theme: 'light' | 'dark';
  readonly small: boolean;
  readonly address: string;
  readonly measure: PictureFonts['measure'];
}

/** Draws a picture as an SVG document; the web app's module exports it as `renderPicture`. */
export type RenderPicture = (request: PictureRequest, signal: Signal) => Promise<string>;
