import { css, LitElement, type TemplateResult } from 'lit';
import type { Texts } from '../text/texts.ts';
import type { Paper } from './load-paper.ts';
import { renderPaper } from './render-paper.ts';

/** `<linimasa-paper>`: a chronology that is seen on paper alone. */
export class PaperElement extends LitElement {
  static override properties = { texts: { attribute: false }, paper: { attribute: false } };
  static override styles = css`
    :host {
      display: none;
      color-scheme: light;
      color: #000;
      font: 9.5pt/1.45 var(--linimasa-font-sans);
    }
    @media print {
      :host {
        display: block;
      }
    }
    h1,
    h2,
    h3,
    p,
    ol {
      margin: 0;
      padding: 0;
    }
    h1,
    h2,
    h3 {
      font-family: var(--linimasa-font-serif);
      font-weight: 600;
      line-height: 1.25;
      break-after: avoid;
    }
    h1 {
      font-size: 20pt;
    }
    h2 {
      margin: 8mm 0 3mm;
      font-size: 13pt;
    }
    h3 {
      font-size: 11pt;
    }
    header {
      padding-bottom: 4mm;
      border-bottom: 0.6pt solid #000;
    }
    .events {
      list-style: none;
    }
    .events li {
      display: grid;
      grid-template-columns: 34mm minmax(0, 1fr);
      gap: 5mm;
      padding: 2.6mm 0;
      border-bottom: 0.4pt solid #bbb;
      break-inside: avoid;
    }
    .when strong {
      display: block;
      font: 600 10pt/1.35 var(--linimasa-font-serif);
    }
    .when span,
    .facts,
    footer {
      color: #444;
      font-size: 8pt;
    }
    .sources {
      padding-inline-start: 7mm;
    }
    .sources li {
      margin-bottom: 1.4mm;
      break-inside: avoid;
    }
    cite {
      font-family: var(--linimasa-font-serif);
    }
    .url {
      overflow-wrap: anywhere;
      color: #444;
      font-size: 8pt;
    }
    footer {
      margin-top: 6mm;
      overflow-wrap: anywhere;
    }
  `;

  declare texts: Texts;
  declare paper: Paper;

  protected override render(): TemplateResult {
    return renderPaper(this.paper, this.texts);
  }
}
