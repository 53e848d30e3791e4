import { html, type TemplateResult } from 'lit';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';

/** Beside a name that leads elsewhere: the way to the record's own page. */
export function renderPageLink(path: string, name: string, texts: Texts): TemplateResult {
  const label = fillText(texts.panel.pageOf, { name });
  return html`<a class="page" href=${path} aria-label=${label} title=${label}>›</a>`;
}
