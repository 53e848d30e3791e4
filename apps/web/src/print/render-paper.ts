import { type EventItem, pickText, type Source, wordWhen } from '@linimasa/schema';
import { html, nothing, type TemplateResult } from 'lit';
import { wordPassages } from '../panel/word-citation.ts';
import { type Names, nameRecords } from '../parts/names.ts';
import { toLink } from '../parts/to-link.ts';
import { wordNoSource } from '../parts/word-no-source.ts';
import { type DateContext, wordDate } from '../parts/word-when.ts';
import { fillCount, fillText } from '../text/fill-text.ts';
import { renderIsolated } from '../text/isolate.ts';
import type { Texts } from '../text/texts.ts';
import { wordEnds } from '../view/word-window.ts';
import type { Paper } from './load-paper.ts';
import { numberSources } from './number-sources.ts';

/** A chronology for paper: events in order of time, each with the numbers of its sources, which are listed at its end. */
export function renderPaper(paper: Paper, texts: Texts): TemplateResult {
  const { timeline, events, sources, window, address } = paper;
  const languages = [texts.language, ...timeline.languages];
  const numbers = numberSources(events);
  const byId = new Map(sources.map((source) => [source.id, source]));
  const actors = nameRecords(paper.actors, languages);
  const titles = new Map(events.map(({ id, title }) => [id, title]));
  const context: DateContext = { texts, zone: timeline.zone, titleOf: (id) => titles.get(id) };
  const title = pickText(timeline.title, languages);
  const ends = window === undefined ? undefined : wordEnds(window, texts.locale, timeline.zone);
  const counted = fillCount(texts, texts.counts.events, events.length);
  return html`<article lang=${texts.language}>
    <header>
      <h1 lang=${title.language}><bdi>${title.value}</bdi></h1>
      <p>${ends === undefined ? nothing : html`${ends.from} – ${ends.to} · `}${counted}${paper.filtered ? html` · ${texts.filter.label}` : nothing}</p>
      ${paper.more ? html`<p>${fillCount(texts, texts.list.most, events.length)}</p>` : nothing}
    </header>
    <ol class="events">
      ${events.map((event) => renderEvent(event, numbers, context))}
    </ol>
    <section>
      <h2>${texts.out.print.sources}</h2>
      <ol class="sources">
        ${[...numbers.keys()].map((id) => renderSource(id, byId.get(id), actors, context))}
      </ol>
    </section>
    <footer>
      <p>${fillText(texts.out.print.from, { address })}</p>
      ${timeline.license === undefined ? nothing : html`<p>${texts.about.license}: <bdi>${timeline.license}</bdi></p>`}
    </footer>
  </article>`;
}

function renderEvent(
  event: EventItem,
  numbers: ReadonlyMap<string, number>,
  context: DateContext,
): TemplateResult {
  const { texts } = context;
  const { date, note } = wordDate(event.when, event.bounds, context);
  const title = pickText(event.title, [texts.language]);
  const summary = event.summary === undefined ? undefined : pickText(event.summary, [texts.language]);
  const facts = [
    ...(event.status === 'occurred' ? [] : [texts.status[event.status]]),
    ...(event.contested ? [`≠ ${texts.contested}`] : []),
    ...(event.review === 'unconfirmed' ? [texts.unconfirmed] : []),
  ];
  return html`<li>
    <p class="when"><strong>${renderIsolated(date)}</strong>${note === '' ? nothing : html`<span>${renderIsolated(note)}</span>`}</p>
    <div>
      <h3 lang=${title.language}><bdi>${title.value}</bdi></h3>
      ${summary === undefined ? nothing : html`<p lang=${summary.language}><bdi>${summary.value}</bdi></p>`}
      <p class="facts">${[...facts, wordCitations(event, numbers, texts)].join(' · ')}</p>
    </div>
  </li>`;
}

/** "[1] paragraph 3 · [2] paragraphs 1 and 4"; else why there is no source. */
function wordCitations(
  { citations, when }: EventItem,
  numbers: ReadonlyMap<string, number>,
  texts: Texts,
): string {
  const groups = Map.groupBy(citations, ({ source }) => source);
  if (groups.size === 0) return wordNoSource(when, texts);
  return [...groups]
    .map(([source, cited]) => `[${numbers.get(source)}] ${wordPassages(cited, texts)}`.trim())
    .join(' · ');
}

function renderSource(
  id: string,
  source: Source | undefined,
  actors: Names,
  { texts, zone }: DateContext,
): TemplateResult {
  if (source === undefined) return html`<li>${id}</li>`;
  const title = pickText(source.title, [source.language]);
  const date = source.published ?? source.written;
  const makers = [source.publisher ?? [], source.authors].flat().map((each) => actors.of(each));
  const facts = [
    ...makers,
    ...(date === undefined ? [] : [wordWhen(date, { language: texts.language, zone }).date]),
  ];
  const url = toLink(source.url) ?? toLink(source.archive);
  return html`<li>
    <cite lang=${title.language}><bdi>${title.value}</bdi></cite>${facts.length === 0 ? nothing : html` · <bdi>${facts.join(', ')}</bdi>`}
    ${url === undefined ? nothing : html`<span class="url">${url.href}</span>`}
  </li>`;
}
