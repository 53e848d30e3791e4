import type { SheetTimeline } from '@linimasa/formats/spreadsheet';
import { html, type TemplateResult } from 'lit';
import { nameLanguage } from '../text/name-language.ts';
import type { Draft } from './draft.ts';
import type { SheetView } from './sheet-view.ts';

/** Languages that are offered for the texts, BCP 47; a folder takes any other. */
const LANGUAGES = [
  'id',
  'en',
  'ms',
  'jv',
  'su',
  'tet',
  'nl',
  'pt',
  'fr',
  'de',
  'es',
  'ru',
  'ar',
  'zh',
  'ja',
  'ko',
  'und',
];

interface Settings extends SheetView {
  readonly onTimeline: (change: Partial<SheetTimeline>) => void;
  readonly onColumns: (change: Partial<Draft['columns']>) => void;
  readonly onAgain: () => void;
}

/** What no row says: the title, whose language and whose day it is, and how numbers are read. */
export function renderSettings({ draft, texts, words, ...on }: Settings): TemplateResult {
  const { title, language, zone } = draft.timeline;
  const { order, headed } = draft.columns;
  const onTitle = (event: Event) => on.onTimeline({ title: valueOf(event).trim() || words.untitled });
  const onOrder = (event: Event) => on.onColumns({ order: valueOf(event) === 'month' ? 'month' : 'day' });
  return html`<section class="settings" aria-label=${words.settings}>
    <label class="name">
      <span>${words.name}</span>
      <input name="title" maxlength="300" autocomplete="off" .value=${title} @change=${onTitle} />
    </label>
    <label>
      <span>${words.language}</span>
      <select @change=${(event: Event) => on.onTimeline({ language: valueOf(event) })}>
        ${LANGUAGES.map((each) => html`<option value=${each} ?selected=${each === language}>${nameLanguage(each, texts.locale)}</option>`)}
      </select>
    </label>
    <label>
      <span>${words.zone}</span>
      <select @change=${(event: Event) => on.onTimeline({ zone: valueOf(event) })}>
        ${listZones(zone).map((each) => html`<option value=${each} ?selected=${each === zone}>${each.replaceAll('_', ' ')}</option>`)}
      </select>
    </label>
    <label>
      <span>${words.order}</span>
      <select @change=${onOrder}>
        ${(['day', 'month'] as const).map((each) => html`<option value=${each} ?selected=${each === order}>${words.orders[each]}</option>`)}
      </select>
    </label>
    <label class="check">
      <input type="checkbox" .checked=${headed} @change=${() => on.onColumns({ headed: !headed })} />
      <span>${words.headed}</span>
    </label>
    <button type="button" class="pill" @click=${on.onAgain}>${words.again}</button>
  </section>`;
}

const valueOf = (event: Event) => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

/** All zones that the browser knows, the one in use among them. */
function listZones(zone: string): readonly string[] {
  return [...new Set([zone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].toSorted();
}
