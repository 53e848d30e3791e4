import type { EventAnswer, TimelineAnswer } from '@linimasa/schema';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { baseStyles } from '../style/base-styles.ts';
import type { Texts } from '../text/texts.ts';
import { createBibliography } from './create-bibliography.ts';
import { stringifyBibtex } from './stringify-bibtex.ts';
import { wordBibliography } from './word-bibliography.ts';

const FORMATS = ['plain', 'bibtex', 'csl'] as const;

/** `<linimasa-citation>`: an event and its sources, to be copied as text, as BibTeX or as CSL-JSON. */
export class CitationElement extends LitElement {
  static override properties = {
    texts: { attribute: false },
    timeline: { attribute: false },
    event: { attribute: false },
    url: {},
    format: { state: true },
  };
  static override styles = [
    baseStyles,
    css`
      :host {
        display: block;
      }
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 16px;
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: 6px;
        min-height: max(28px, var(--target));
        font-size: var(--size-2);
        cursor: pointer;
      }
      input {
        margin: 0;
        accent-color: var(--linimasa-accent);
      }
      pre {
        max-height: 220px;
        margin: 6px 0 8px;
        padding: 10px 12px;
        overflow: auto;
        border: 1px solid var(--linimasa-line);
        border-radius: 8px;
        background: var(--linimasa-paper);
        font: 400 var(--size-2) / 1.5 ui-monospace, monospace;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
      pre[data-format='plain'] {
        font-family: var(--linimasa-font-serif);
        font-size: var(--size-3);
      }
    `,
  ];

  declare texts: Texts;
  declare timeline: TimelineAnswer;
  declare event: EventAnswer;
  /** The address of the event's own page. */
  declare url: string;
  declare protected format: (typeof FORMATS)[number];

  constructor() {
    super();
    this.format = 'plain';
  }

  protected override render(): TemplateResult {
    const { texts, format } = this;
    const text = this.#write();
    return html`<fieldset>
        <legend class="unseen">${texts.cite.format}</legend>
        ${FORMATS.map(
          (each) => html`<label
            ><input type="radio" name="format" .checked=${each === format} @change=${() => (this.format = each)} />
            ${texts.cite.formats[each]}</label
          >`,
        )}
      </fieldset>
      <pre data-format=${format} tabindex="0"><bdi>${text}</bdi></pre>
      <linimasa-copy .texts=${texts} .label=${texts.cite.copy} .text=${text}></linimasa-copy>`;
  }

  #write(): string {
    const { texts, timeline, event, url } = this;
    const languages = [texts.language, ...timeline.languages];
    const works = createBibliography(event, timeline, { url, at: new Date(), languages });
    if (this.format === 'bibtex') return stringifyBibtex(works);
    return this.format === 'csl' ? JSON.stringify(works, null, 2) : wordBibliography(works, texts);
  }
}
