import { render } from '@lit-labs/ssr';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { TemplateResult } from 'lit';

/** What would let a script take the templates over. They are drawn anew where one does. */
const MARKERS = /<!--\/?lit-(?:part|node)[^>]*-->/g;

/** The markup of a template. Listeners and properties are left out; what was filled in is escaped. */
export function toMarkup(template: TemplateResult): string {
  return collectResultSync(render(template)).replaceAll(MARKERS, '');
}
