import { html, type TemplateResult } from 'lit';
import type { Piece } from './find-hits.ts';

/** A text in which what was sought is marked. */
export function renderHits(pieces: readonly Piece[]): readonly (string | TemplateResult)[] {
  return pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));
}
