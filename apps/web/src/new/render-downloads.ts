import { html, nothing, type TemplateResult } from 'lit';
import { fillCount } from '../text/fill-text.ts';
import type { SheetView } from './sheet-view.ts';

interface Downloads extends SheetView {
  readonly onFolder: () => Promise<void>;
  readonly onPage: () => Promise<void>;
}

/** The two ways out: a folder to go on with, a page to hand on. */
export function renderDownloads({ sheet, texts, words, onFolder, onPage }: Downloads): TemplateResult {
  const faulty = sheet.rows.filter(({ problems }) => problems.length > 0).length;
  return html`<section class="downloads" aria-label=${words.download}>
    <div>
      <button type="button" class="pill strong" @click=${onFolder}>${words.folder}</button>
      <p class="quiet">${words.folderNote}</p>
    </div>
    <div>
      <button type="button" class="pill strong" @click=${onPage}>${words.page}</button>
      <p class="quiet">${words.pageNote}</p>
    </div>
    ${faulty === 0 ? nothing : html`<p class="quiet left-out">${fillCount(texts, words.leftOut, faulty)}</p>`}
  </section>`;
}
