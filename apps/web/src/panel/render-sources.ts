import { type Citation, type EventAnswer, pickText, type Source, wordWhen } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { type Names, nameRecords } from '../parts/names.ts';
import { fillText } from '../text/fill-text.ts';
import type { Texts } from '../text/texts.ts';
import { wordParagraphs } from './word-citation.ts';

/** On whose word: every source with its publisher and date, the paragraphs cited, and whose reporting they carry. */
export function renderSources(event: EventAnswer, texts: Texts, zone: string): TemplateResult {
  const actors = nameRecords(event.actors, [texts.language]);
  const groups = Map.groupBy(event.citations, ({ source }) => source);
  return html`<h3>${texts.panel.sources}</h3>
    ${groups.size === 0 ? html`<p class="known">${texts.basis.background}</p>` : nothing}
    ${[...groups].map(([id, citations]) => {
      const source = event.sources.find((each) => each.id === id);
      return html`<div class="source">
        ${source === undefined ? html`<p class="title">${id}</p>` : renderSource(source, actors, texts, zone)}
        <ul class="cites">
          ${citations.map((citation) => html`<li>${renderCitation(citation, source, actors, texts)}</li>`)}
        </ul>
      </div>`;
    })}`;
}

function renderSource(source: Source, actors: Names, texts: Texts, zone: string): TemplateResult {
  const title = pickText(source.title, [source.language]);
  const url = toLink(source.url) ?? toLink(source.archive);
  const makers = [source.publisher ?? [], source.authors].flat().map((id) => actors.of(id));
  const date = source.published ?? source.written;
  const facts = [
    ...(makers.length === 0 ? [] : [makers.join(', ')]),
    ...(date === undefined ? [] : [wordWhen(date, { language: texts.language, zone }).date]),
    ...(source.origins.length === 0 ? [] : [wordOrigins(source.origins, actors, texts)]),
    ...(source.language === texts.language ? [] : [nameLanguage(source.language, texts)]),
  ];
  return html`<p class="title" lang=${title.language}>
      ${url === undefined ? html`<bdi>${title.value}</bdi>` : html`<a href=${url.href} rel="noopener noreferrer external"><bdi>${title.value}</bdi></a> <span class="role">${url.host}</span>`}
    </p>
    <p class="meta">${facts.join(' · ')}</p>`;
}

function renderCitation(
  citation: Citation,
  source: Source | undefined,
  actors: Names,
  texts: Texts,
): TemplateResult {
  const { locator, via } = citation;
  return html`<strong>${wordParagraphs([citation], texts)}</strong>
    ${locator?.starts === undefined ? nothing : html`<q lang=${source?.language ?? nothing}><bdi>${locator.starts} …</bdi></q>`}
    ${via === undefined || via.length === 0 ? nothing : html`<span>· ${wordOrigins(via, actors, texts)}</span>`}`;
}

/** Whose reporting it carries: "carrying Reuters and Kyodo News". */
function wordOrigins(origins: readonly string[], actors: Names, texts: Texts): string {
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  return fillText(texts.panel.carries, { names: list.format(origins.map((id) => actors.of(id))) });
}

/** Links lead out only over the web; anything else is shown as text. */
function toLink(url: string | undefined): URL | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || parsed.protocol === 'http:' ? parsed : undefined;
}

function nameLanguage(code: string, texts: Texts): string {
  const name = new Intl.DisplayNames(texts.language, { type: 'language' }).of(code) ?? code;
  return fillText(texts.panel.inLanguage, { language: name });
}
