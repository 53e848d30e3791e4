import type { Plugin } from 'vite';
import { LIGHT_STYLES } from './src/style/light-styles.ts';

/** The style sheet that is filled. */
const SHEET = /\/src\/style\/light\.css$/;

/**
 * The looks of the elements as a style sheet for pages that the server writes: there the same templates stand in the page
 * itself, each within an element of a class in place of a shadow root.
 */
export function lightStyles(): Plugin {
  return {
    name: 'light-styles',
    enforce: 'pre',
    load: (id) =>
      SHEET.test(id)
        ? LIGHT_STYLES.map(([selector, styles]) => nest(selector, [styles].flat(Infinity).join('\n'))).join(
            '\n',
          )
        : undefined,
  };
}

/** Animations have names of the whole page, and cannot stand within a rule. */
const KEYFRAMES = /@keyframes [^{]+\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g;

function nest(selector: string, css: string): string {
  const within = css
    .replaceAll(KEYFRAMES, '')
    .replaceAll(/:host\(([^)]*)\)/g, '&$1')
    .replaceAll(':host', '&');
  return `${selector} {\n${within}\n}`;
}
