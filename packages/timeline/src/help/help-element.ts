import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { markStyles } from '../mark/mark-styles.ts';
import { otherStyles } from '../mark/other-styles.ts';
import { statusStyles } from '../mark/status-styles.ts';
import { paletteStyles } from '../palette/palette-styles.ts';
import { pickTexts } from '../text/languages.ts';
import type { HelpKey, HelpSign } from '../text/texts.ts';
import { helpStyles } from './help-styles.ts';
import type { PageKey } from './page-key.ts';

/** The keys, in the order of their use. */
const KEYS: Readonly<Record<HelpKey, readonly string[]>> = {
  step: ['←', '→'],
  lane: ['↑', '↓'],
  choose: ['Enter'],
  leave: ['Esc'],
  ends: ['Home', 'End'],
  pan: ['Page Up', 'Page Down'],
  zoom: ['+', '−'],
  all: ['0'],
  help: ['?'],
};

/** What a sample mark is given, as the marks themselves are. */
const SIGNS: Readonly<Record<HelpSign, Readonly<Record<string, string>>>> = {
  moment: { shape: 'moment' },
  soft: { shape: 'soft' },
  bar: { shape: 'bar', certain: '' },
  open: { shape: 'bar', end: 'open', certain: '' },
  unknown: { shape: 'bar', end: 'unknown' },
  planned: { shape: 'soft', status: 'planned' },
  alleged: { shape: 'soft', status: 'alleged' },
  cancelled: { shape: 'soft', status: 'cancelled' },
  contested: { sign: '≠' },
  unconfirmed: { sign: '?' },
  alternative: { other: 'alternative' },
  plan: { other: 'planned' },
};

/** `<linimasa-help>`: the keys and the signs of a timeline, in a dialog of its own. */
export class HelpElement extends LitElement {
  static override properties = { language: {}, pageKeys: { attribute: false } };
  static override styles = [paletteStyles, markStyles, statusStyles, otherStyles, helpStyles];

  /** BCP 47. */
  declare language: string;
  /** Keys of the page around, listed with the timeline's own. */
  declare pageKeys: readonly PageKey[];

  constructor() {
    super();
    this.language = 'en';
    this.pageKeys = [];
  }

  /** Opens the dialog; closing it gives the focus back. */
  open(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (dialog !== null && !dialog.open) dialog.showModal();
  }

  protected override render(): TemplateResult {
    const { help, locale, direction } = pickTexts(this.language);
    return html`<dialog lang=${locale} dir=${direction} aria-labelledby="title" @click=${this.#onClick}>
      <form method="dialog">
        <h2 id="title">${help.title}</h2>
        <button aria-label=${help.close} title=${help.close}>×</button>
      </form>
      <section aria-label=${help.keysTitle}>
        <dl>
          ${Object.entries(KEYS).map(([name, keys]) => renderKeys(keys, help.keys[name as HelpKey]))}
        </dl>
      </section>
      ${
        this.pageKeys.length === 0
          ? nothing
          : html`<section aria-label=${help.pageKeysTitle}>
              <h3>${help.pageKeysTitle}</h3>
              <dl>${this.pageKeys.map(({ keys, text }) => renderKeys(keys, text))}</dl>
            </section>`
      }
      <section aria-label=${help.signsTitle}>
        <dl>
          ${Object.entries(SIGNS).map(
            ([name, data]) =>
              html`<div><dt>${renderSample(data)}</dt><dd>${help.signs[name as HelpSign]}</dd></div>`,
          )}
        </dl>
      </section>
    </dialog>`;
  }

  /** Beside the dialog is outside of it. */
  readonly #onClick = (event: MouseEvent): void => {
    if (event.target instanceof HTMLDialogElement) event.target.close();
  };
}

function renderKeys(keys: readonly string[], text: string): TemplateResult {
  return html`<div><dt>${keys.map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${text}</dd></div>`;
}

function renderSample({
  sign,
  other,
  shape,
  end,
  status,
  certain,
}: Readonly<Record<string, string>>): TemplateResult {
  if (sign !== undefined) return html`<span class="sign" data-sign=${sign}>${sign}</span>`;
  if (other !== undefined)
    return html`<span class="sample" data-hue="0" aria-hidden="true"><span class="other" data-kind=${other}></span></span>`;
  return html`<span class="sample mark" aria-hidden="true" data-hue="0" data-shape=${shape ?? ''} data-end=${end ?? 'known'} data-status=${status ?? 'occurred'} ?data-certain=${certain !== undefined}
    ><span class="extent"></span><span class="tick"></span>${end === 'open' ? html`<span class="onward"></span>` : ''}</span
  >`;
}
