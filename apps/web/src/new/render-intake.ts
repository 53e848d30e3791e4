import { html, type TemplateResult } from 'lit';
import type { NewTexts } from '../text/new-texts.ts';

/** What the way in is drawn with. */
export interface Intake {
  readonly words: NewTexts;
  /** A file is held over it. */
  readonly dragged: boolean;
  readonly example: string;
  readonly onText: (text: string) => void;
  readonly onFile: (file: File) => Promise<void>;
}

/** The way in: rows to paste, a file to choose or to drop. What is pasted is taken at once. */
export function renderIntake({ words, dragged, example, onText, onFile }: Intake): TemplateResult {
  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    event.preventDefault();
    onText(text);
  };
  const onChange = (event: Event) => onText((event.currentTarget as HTMLTextAreaElement).value);
  const onFiles = (event: Event) => {
    const [file] = (event.currentTarget as HTMLInputElement).files ?? [];
    if (file !== undefined) void onFile(file);
  };
  return html`<section class="intake" aria-label=${words.rows}>
    <p class="lead">${words.lead}</p>
    <textarea
      rows="9"
      aria-label=${words.rows}
      placeholder=${words.placeholder}
      spellcheck="false"
      autocomplete="off"
      ?data-dragged=${dragged}
      @paste=${onPaste}
      @change=${onChange}
    ></textarea>
    <div class="ways">
      <label class="pill file">
        ${words.choose}
        <input type="file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" @change=${onFiles} />
      </label>
      <button type="button" class="pill" @click=${() => onText(example)}>${words.example}</button>
      <span class="quiet" aria-hidden="true">${dragged ? words.drop : ''}</span>
    </div>
    <p class="quiet reads">${words.reads}</p>
  </section>`;
}
