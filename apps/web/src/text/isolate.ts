import { html, type TemplateResult } from 'lit';

/**
 * Marks what somebody else has written, to stand within a sentence of ours, which keeps its own direction whatever that
 * text does. Marks of its own, which could end it early, are left out.
 */
export function isolate(text: string): string {
  return `\u2068${text.replace(/[\u2066-\u2069]/g, '')}\u2069`;
}

/** A sentence in which each piece that was isolated stands in an element of its own. */
export function renderIsolated(sentence: string): readonly (string | TemplateResult)[] {
  return sentence
    .split(/(\u2068[^\u2066-\u2069]*\u2069)/)
    .map((part, index) => (index % 2 === 0 ? part : html`<bdi>${part.slice(1, -1)}</bdi>`));
}
