import { drawPicture } from '@linimasa/timeline/picture';
import type { RenderPicture } from './render-picture.ts';

/** The drawing itself, with words like those of the web app. Sizes are pixels. */
export function createDrawing(size: { readonly width: number; readonly height: number }): RenderPicture {
  return ({ source, languages, small, address, ...view }, signal) => {
    const words = ({ matched }: { readonly matched: { readonly count: number } }) => {
      return { title: 'Harbour', note: `${matched.count} events`, sources: '', address };
    };
    const said = small ? {} : { words };
    return drawPicture(source, { ...view, ...said, language: languages[0] ?? 'en', size }, signal);
  };
}
