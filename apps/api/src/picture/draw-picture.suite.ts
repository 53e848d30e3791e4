import { drawPicture } from '@linimasa/timeline/picture';
import type { RenderPicture } from './render-picture.ts';

/** The drawing itself, with words like those of the web app. Sizes are pixels. */
export function createDrawing(size: { readonly width: number; readonly height: number }): RenderPicture {
  return async ({ source, languages, small, address, toWindow, ...view }, signal) => {
    const { zone } = await source.timeline(signal);
    const window = toWindow?.(zone);
    const words = ({ matched }: { readonly matched: { readonly count: number } }) => {
      return { title: 'Harbour', note: `${matched.count} events`, sources: '', address };
    };
    const said = small ? {} : { words };
    return drawPicture(source, { ...view, ...said, window, language: languages[0] ?? 'en', size }, signal);
  };
}
