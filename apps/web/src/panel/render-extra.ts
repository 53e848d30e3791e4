import { type EventAnswer, type Field, pickText, type TimelineAnswer, wordWhen } from '@linimasa/schema';
import { html, type TemplateResult } from 'lit';
import { toLink } from '../parts/to-link.ts';
import type { Texts } from '../text/texts.ts';

/** The values of the fields that the timeline declares, in its order, as terms of a list of facts. */
export function renderExtra(
  { extra }: EventAnswer,
  { fields, zone, languages }: TimelineAnswer,
  texts: Texts,
): readonly TemplateResult[] {
  return Object.entries(fields)
    .toSorted(([, a], [, b]) => a.order - b.order)
    .flatMap(([name, field]) => {
      const value = extra[name];
      if (value === undefined) return [];
      const label = pickText(field.label, [texts.language, ...languages]);
      return [
        html`<dt lang=${label.language}><bdi>${label.value}</bdi></dt><dd>${renderValue(value, field, texts, zone)}</dd>`,
      ];
    });
}

function renderValue(
  value: string | number | boolean,
  { type, unit }: Field,
  texts: Texts,
  zone: string,
): TemplateResult {
  if (typeof value === 'boolean') return html`${value ? texts.panel.yes : texts.panel.no}`;
  if (typeof value === 'number') {
    const number = new Intl.NumberFormat(texts.locale, { maximumFractionDigits: 6 }).format(value);
    return html`<bdi>${unit === undefined ? number : `${number} ${unit}`}</bdi>`;
  }
  if (type === 'date') return html`${wordWhen({ edtf: value }, { language: texts.language, zone }).text}`;
  const link = type === 'url' ? toLink(value) : undefined;
  return link === undefined
    ? html`<bdi>${value}</bdi>`
    : html`<a href=${link.href} rel="noopener noreferrer external"><bdi>${link.host}</bdi></a>`;
}
