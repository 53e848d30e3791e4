import {
  type Citation,
  type EventAnswer,
  pickText,
  type Quote,
  type Source,
  wordWhen,
} from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { type Names, nameRecords } from '../parts/names.ts';
import { toLink } from '../parts/to-link.ts';
import { wordNoSource } from '../parts/word-no-source.ts';
import { fillText } from '../text/fill-text.ts';
import { isolate, renderIsolated } from '../text/isolate.ts';
import { nameLanguage } from '../text/name-language.ts';
import type { Texts } from '../text/texts.ts';
import type { Links } from '../view/links.ts';
import { wordPassages } from './word-citation.ts';

/** On whose word: every source with its publisher and date, the passages cited, and whose reporting they carry. */
export function renderSources(event: EventAnswer, texts: Texts, zone: string, links: Links): TemplateResult {
  const actors = nameRecords(event.actors, [texts.language]);
  const own = Map.groupBy(event.citations, ({ source }) => source);
  const claimed = Map.groupBy(
    event.claims.flatMap(({ citations }) => citations),
    ({ source }) => source,
  );
  const ids = [...new Set([...own.keys(), ...claimed.keys()])];
  return html`<h3>${texts.panel.sources}</h3>
    ${ids.length === 0 ? html`<p class="known">${wordNoSource(event.when, texts)}</p>` : nothing}
    ${ids.map((id) => {
      const source = event.sources.find((each) => each.id === id);
      const citations = own.get(id) ?? [];
      const cited = new Set(citations.map(toPassage));
      const others = claimed.get(id)?.filter((citation) => !cited.has(toPassage(citation))) ?? [];
      const passages = wordPassages(others, texts);
      return html`<div class="source">
        ${source === undefined ? html`<p class="title">${id}</p>` : renderSource(source, actors, texts, zone)} ${renderPage(id, source, links, texts)}
        <ul class="cites">
          ${citations.map((citation) => html`<li>${renderCitation(citation, source, actors, texts)}</li>`)}
          ${passages === '' ? nothing : html`<li>${fillText(texts.panel.forClaims, { passages })}</li>`}
        </ul>
      </div>`;
    })}`;
}

/** The way to all that a source says in this timeline. */
function renderPage(id: string, source: Source | undefined, links: Links, texts: Texts) {
  const path = links.record('sources', id);
  if (path === undefined || source === undefined) return nothing;
  return html`<p class="meta"><a href=${path}>${texts.panel.allItSays}</a></p>`;
}

function toPassage({ locator }: Citation): string {
  return [locator?.paragraph, locator?.page, locator?.row, locator?.time, locator?.region].join(' ');
}

function renderSource(source: Source, actors: Names, texts: Texts, zone: string): TemplateResult {
  const title = pickText(source.title, [source.language]);
  const url = toLink(source.url) ?? toLink(source.archive);
  const makers = [source.publisher ?? [], source.authors].flat().map((id) => isolate(actors.of(id)));
  const date = source.published ?? source.written;
  const facts = [
    ...(makers.length === 0 ? [] : [makers.join(', ')]),
    ...(date === undefined ? [] : [wordWhen(date, { language: texts.language, zone }).date]),
    ...(source.origins.length === 0 ? [] : [wordOrigins(source.origins, actors, texts)]),
    ...(source.language === texts.language ? [] : [inLanguage(source.language, texts)]),
  ];
  return html`<p class="title" lang=${title.language}>
      ${url === undefined ? html`<bdi>${title.value}</bdi>` : html`<a href=${url.href} rel="noopener noreferrer external"><bdi>${title.value}</bdi></a> <span class="role">${url.host}</span>`}
    </p>
    <p class="meta">${renderIsolated(facts.join(' · '))}</p>`;
}

function renderCitation(
  citation: Citation,
  source: Source | undefined,
  actors: Names,
  texts: Texts,
): TemplateResult {
  const { locator, via, quote } = citation;
  const url = toLink(source?.url);
  const passage = wordPassages([citation], texts);
  const starts = locator?.starts;
  return html`${
    url === undefined || starts === undefined
      ? html`<strong>${passage}</strong>`
      : html`<a href=${toPassageLink(url, starts)} rel="noopener noreferrer external" title=${texts.panel.openAt}>${passage}</a>`
  }
    ${starts === undefined ? nothing : html`<q lang=${source?.language ?? nothing}><bdi>${starts} …</bdi></q>`}
    ${via === undefined || via.length === 0 ? nothing : html`<span>· ${renderIsolated(wordOrigins(via, actors, texts))}</span>`}
    ${quote === undefined ? nothing : renderQuote(quote, texts)}`;
}

/** The source's own words, and in the reader's language by whom they were translated. */
function renderQuote({ exact, language, translation }: Quote, texts: Texts): TemplateResult {
  const translated = translation?.[texts.language];
  return html`<blockquote>
    <p lang=${language}><bdi>“${exact}”</bdi></p>
    ${translated === undefined || translation === undefined ? nothing : html`<p><bdi>“${translated}”</bdi> <span class="role">${texts.panel.translated[translation.by]}</span></p>`}
  </blockquote>`;
}

/** Where browsers can, they open the page at the passage that begins with these words. */
function toPassageLink(url: URL, starts: string): string {
  // A hyphen has a meaning there.
  const words = encodeURIComponent(starts.toWellFormed()).replaceAll('-', '%2D');
  return `${url.href.split('#')[0] ?? ''}#:~:text=${words}`;
}

/** Whose reporting it carries: "carrying Reuters and Kyodo News", each name isolated. */
function wordOrigins(origins: readonly string[], actors: Names, texts: Texts): string {
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' });
  return fillText(texts.panel.carries, { names: list.format(origins.map((id) => isolate(actors.of(id)))) });
}

function inLanguage(code: string, texts: Texts): string {
  return fillText(texts.panel.inLanguage, { language: nameLanguage(code, texts.language) });
}
