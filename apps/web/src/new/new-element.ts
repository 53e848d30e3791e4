import {
  readSheet,
  type Sheet,
  type SheetField,
  type SheetRow,
  type SheetTimeline,
} from '@linimasa/formats/spreadsheet';
import type { EventSource } from '@linimasa/schema';
import { createDataSource } from '@linimasa/timeline/data';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { headerStyles } from '../parts/header-styles.ts';
import { renderHeader } from '../parts/render-header.ts';
import { baseStyles } from '../style/base-styles.ts';
import { enNew } from '../text/en-new.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { idNew } from '../text/id-new.ts';
import type { NewTexts } from '../text/new-texts.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import type { LinimasaViewEvent } from '../view/view-change.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import { changeCell, changeField, createDraft, type Draft } from './draft.ts';
import { EXAMPLE_ROWS } from './example-rows.ts';
import { newStyles } from './new-styles.ts';
import { readSheetFile } from './read-sheet-file.ts';
import { renderDownloads } from './render-downloads.ts';
import { renderIntake } from './render-intake.ts';
import { renderProblems } from './render-problems.ts';
import { renderRows } from './render-rows.ts';
import { renderSettings } from './render-settings.ts';
import { saveFile } from './save-file.ts';
import { toTimelineData } from './to-timeline-data.ts';

/** How many rows are shown at once, and how many more each time. */
const SHOWN = 100;
/** How many rows a browser reads anew after every correction without a wait that one would notice. */
const MOST_ROWS = 20_000;

const toLanguage = (language: string) => `/new?lang=${language}`;

/** `<linimasa-new>`: makes a timeline of the rows of a spreadsheet, all in the browser. */
export class NewElement extends LitElement {
  static override properties = {
    language: { state: true },
    draft: { state: true },
    shown: { state: true },
    onlyProblems: { state: true },
    selected: { state: true },
    dragged: { state: true },
    said: { state: true },
  };
  static override styles = [baseStyles, headerStyles, newStyles];

  declare protected language: string | undefined;
  declare protected draft: Draft | undefined;
  /** How many rows are shown. */
  declare protected shown: number;
  declare protected onlyProblems: boolean;
  /** The id of the event that was chosen on the timeline. */
  declare protected selected: string | undefined;
  /** A file is held over the page. */
  declare protected dragged: boolean;
  /** What happened last: what went wrong, or which file was saved. */
  declare protected said: string;
  #sheet: Sheet | undefined;
  #source: EventSource | undefined;
  /** Cells that had a problem, which stay open, as `row:column`. */
  #mended: ReadonlySet<string> = new Set();

  constructor() {
    super();
    this.language = new URL(location.href).searchParams.get('lang') ?? undefined;
    this.shown = SHOWN;
    this.onlyProblems = false;
    this.dragged = false;
    this.said = '';
    this.addEventListener('linimasa-view', (event) => this.#onView(event as LinimasaViewEvent));
    this.addEventListener('dragover', this.#onDrag);
    this.addEventListener('dragleave', () => (this.dragged = false));
    this.addEventListener('drop', this.#onDrop);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('beforeunload', this.#onLeave);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#onLeave);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (!changed.has('draft')) return;
    const { draft } = this;
    this.#sheet = draft === undefined ? undefined : readSheet(draft.table, draft.columns, draft.timeline);
    const open = this.#sheet?.rows.flatMap(({ number, problems }) =>
      problems.map(({ column }) => `${number}:${column}`),
    );
    this.#mended = new Set([...this.#mended, ...(open ?? [])]);
    const { chronicle } = this.#sheet ?? {};
    this.#source =
      chronicle === undefined || chronicle.events.length === 0
        ? undefined
        : createDataSource(toTimelineData(chronicle));
  }

  protected override render(): TemplateResult {
    const texts = pickTexts([this.language ?? '', ...navigator.languages]);
    const words = texts.language === 'id' ? idNew : enNew;
    document.documentElement.lang = texts.language;
    document.title = `${words.title} · ${texts.name}`;
    const view = { filters: NO_FILTERS, ...(this.language === undefined ? {} : { language: this.language }) };
    return html`${renderHeader({ texts, view, title: words.title, subtitle: words.private, toLanguage })}
      <main>
        ${
          this.draft === undefined || this.#sheet === undefined
            ? renderIntake({
                words,
                dragged: this.dragged,
                onText: this.#take,
                onFile: this.#takeFile,
                example: EXAMPLE_ROWS,
              })
            : this.#renderSheet(this.draft, this.#sheet, texts, words)
        }
        <p class="said" role="status">${this.said}</p>
      </main>`;
  }

  #renderSheet(draft: Draft, sheet: Sheet, texts: Texts, words: NewTexts): TemplateResult {
    const { events } = sheet.chronicle;
    const problems = sheet.rows.reduce((sum, row) => sum + row.problems.length, 0);
    const state = [
      fillCount(texts, words.count, sheet.rows.length, {
        events: new Intl.NumberFormat(texts.locale).format(events.length),
      }),
      problems === 0 ? words.noProblems : fillCount(texts, words.problems, problems),
    ].join(' · ');
    const shared = { draft, sheet, texts, words };
    const rows = this.onlyProblems ? sheet.rows.filter((row) => row.problems.length > 0) : sheet.rows;
    return html`
      ${renderSettings({ ...shared, onTimeline: this.#setTimeline, onColumns: this.#setColumns, onAgain: this.#clear })}
      ${
        this.#source === undefined
          ? html`<p class="empty">${words.noEvents}</p>`
          : html`<linimasa-timeline
              .source=${this.#source}
              .language=${texts.language}
              .selected=${this.selected}
              @linimasa-select=${this.#onSelect}
            ></linimasa-timeline>`
      }
      <section aria-label=${words.state}>
        <div class="state">
          <div role="status"><h2>${state}</h2></div>
          ${
            problems === 0 && !this.onlyProblems
              ? nothing
              : html`<label class="only"><input type="checkbox" .checked=${this.onlyProblems} @change=${this.#toggleOnly} />${words.onlyProblems}</label>`
          }
        </div>
        ${renderProblems({ ...shared, onGo: this.#goToRow })}
        ${renderRows({
          ...shared,
          rows: rows.slice(0, this.shown),
          open: this.#mended,
          selected: this.selected,
          onField: this.#setField,
          onCell: this.#setCell,
        })}
        ${
          rows.length > this.shown
            ? html`<button type="button" class="pill" @click=${() => (this.shown += SHOWN)}>${words.more}</button>`
            : nothing
        }
      </section>
      ${events.length === 0 ? nothing : renderDownloads({ ...shared, onFolder: this.#saveFolder, onPage: () => this.#savePage(texts, words) })}
    `;
  }

  readonly #onView = ({ detail }: LinimasaViewEvent): void => {
    const { language } = detail.change;
    if (language === undefined) return;
    this.language = language;
    history.replaceState(null, '', toLanguage(language));
  };

  readonly #onDrag = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files') !== true) return;
    event.preventDefault();
    this.dragged = true;
  };

  readonly #onDrop = (event: DragEvent): void => {
    const file = event.dataTransfer?.files[0];
    this.dragged = false;
    if (file === undefined) return;
    event.preventDefault();
    void this.#takeFile(file);
  };

  /** What was corrected by hand is asked about before it is lost. */
  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.#dirty) event.preventDefault();
  };
  #dirty = false;

  readonly #takeFile = async (file: File): Promise<void> => {
    const text = await readSheetFile(file);
    if (text === undefined) this.said = fillText(this.#words.failed.text, { file: file.name });
    else this.#take(text, file.name.replace(/\.\w+$/, ''));
  };

  readonly #take = (text: string, title = ''): void => {
    const { locale, language } = pickTexts([this.language ?? '', ...navigator.languages]);
    const words = this.#words;
    const timeline = {
      title: title === '' ? words.untitled : title,
      language,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    };
    const draft = createDraft(text, timeline);
    const count = new Intl.NumberFormat(locale).format(draft.table.length);
    const most = new Intl.NumberFormat(locale).format(MOST_ROWS);
    this.said = '';
    if (draft.table.length === 0) this.said = words.failed.empty;
    else if (draft.table.length > MOST_ROWS) this.said = fillText(words.failed.rows, { count, most });
    else {
      this.#mended = new Set();
      this.draft = draft;
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>('[name=title]')?.focus(),
      );
    }
  };

  get #words(): NewTexts {
    return pickTexts([this.language ?? '', ...navigator.languages]).language === 'id' ? idNew : enNew;
  }

  readonly #clear = (): void => {
    this.draft = undefined;
    this.said = '';
    this.shown = SHOWN;
    this.onlyProblems = false;
    this.#dirty = false;
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus());
  };

  readonly #setTimeline = (change: Partial<SheetTimeline>): void => {
    if (this.draft !== undefined)
      this.draft = { ...this.draft, timeline: { ...this.draft.timeline, ...change } };
  };

  readonly #setColumns = (change: Partial<Draft['columns']>): void => {
    if (this.draft !== undefined)
      this.draft = { ...this.draft, columns: { ...this.draft.columns, ...change } };
  };

  readonly #setField = (column: number, field: SheetField | undefined): void => {
    this.#mended = new Set();
    if (this.draft !== undefined) this.draft = changeField(this.draft, column, field);
  };

  readonly #setCell = (row: number, column: number, value: string): void => {
    this.#dirty = true;
    if (this.draft !== undefined) this.draft = changeCell(this.draft, row, column, value);
  };

  readonly #toggleOnly = (): void => {
    this.onlyProblems = !this.onlyProblems;
    this.shown = SHOWN;
  };

  readonly #onSelect = ({ detail: { id } }: CustomEvent<{ readonly id: string | null }>): void => {
    this.selected = id ?? undefined;
    const row = this.#sheet?.rows.find(({ event }) => event?.id === id);
    if (row !== undefined) void this.#goToRow(row);
  };

  /** Shows a row; where something is wrong in it, the cell is ready to be written in. */
  readonly #goToRow = async (row: SheetRow): Promise<void> => {
    const at = this.#sheet?.rows.indexOf(row) ?? 0;
    if (!this.onlyProblems) this.shown = Math.max(this.shown, at + 1);
    await this.updateComplete;
    const element = this.renderRoot.querySelector(`#row-${row.number}`);
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    element?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  };

  readonly #saveFolder = async (): Promise<void> => {
    const chronicle = this.#sheet?.chronicle;
    if (chronicle === undefined) return;
    const { createFolderZip } = await import('./create-folder-zip.ts');
    this.#save(`${chronicle.timeline.id}.zip`, createFolderZip(chronicle));
  };

  async #savePage(texts: Texts, words: NewTexts): Promise<void> {
    const chronicle = this.#sheet?.chronicle;
    if (chronicle === undefined || this.#source === undefined) return;
    const { createPage } = await import('./page/create-page.ts');
    try {
      const page = await createPage(chronicle, this.#source, { texts, words });
      this.#save(`${chronicle.timeline.id}.html`, new Blob([page], { type: 'text/html' }));
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      this.said = words.failed.page;
    }
  }

  #save(file: string, content: Blob): void {
    saveFile(file, content);
    this.#dirty = false;
    this.said = fillText(this.#words.saved, { file });
  }
}
