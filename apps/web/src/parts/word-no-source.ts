import type { When } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';

/** Says why an event names no source: its editors know it as everybody does, or they do not say. */
export function wordNoSource(when: When | undefined, texts: Texts): string {
  return when?.basis === 'background' ? texts.basis.background : texts.noSource;
}
