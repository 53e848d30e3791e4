import { pickText, type ReviewFilter, type Source } from '@linimasa/schema';
import { html, nothing } from 'lit';
import { readSides, type Sides } from '../compare/compare-path.ts';
import { loadComparison, loadSide } from '../compare/load-comparison.ts';
import { renderChooser } from '../compare/render-chooser.ts';
import { renderComparison, renderSide } from '../compare/render-comparison.ts';
import { toPicturePath } from '../picture/to-picture-path.ts';
import { fillText } from '../text/fill-text.ts';
import { loadNames } from './load-names.ts';
import { PAGE_SIZE } from './load-statements.ts';
import type { PageContext, PageParts } from './page.ts';
import { renderLayout } from './render-layout.ts';

/** The page that compares sources: what one side carries and the other lacks, and where they contradict each other. */
export async function createComparePage(context: PageContext, id: string): Promise<PageParts> {
  const { client, texts, url, view } = context;
  const { compare } = texts.out;
  const asked = readSides(url);
  const cursor = url.searchParams.get('cursor');
  const [timeline, sources, ofLeft, ofRight] = await Promise.all([
    client.timeline(id),
    client.sources(id, { limit: PAGE_SIZE, ...(cursor === null ? {} : { cursor }) }),
    loadSide(client, id, asked.left),
    loadSide(client, id, asked.right),
  ]);
  const sides: Sides = { left: ofLeft.map(toId), right: ofRight.map(toId) };
  const isChosen = sides.left.length > 0 && sides.right.length > 0;
  const review: ReviewFilter = view.unconfirmed === undefined ? {} : { review: 'unconfirmed' };
  const makers = [...sources.items, ...ofLeft, ...ofRight].flatMap(({ publisher }) => publisher ?? []);
  const languages = [texts.language, ...timeline.languages];
  const [outlets, comparison] = await Promise.all([
    loadNames(client, id, makers, languages),
    isChosen ? loadComparison(client, id, sides, review) : undefined,
  ]);
  const twice = ofLeft.find((source) => sides.right.includes(source.id));
  const main = html`<article class="plain">
      <h1>${compare.label}</h1>
      <p class="prose">${compare.lede}</p>
    </article>
    ${isChosen ? html`<div class="sides">${renderSide(compare.left, ofLeft, id, outlets, context)} ${renderSide(compare.right, ofRight, id, outlets, context)}</div>` : nothing}
    ${twice === undefined ? nothing : html`<p class="quiet">${fillText(compare.sameSource, { name: name(twice) })}</p>`}
    ${renderChooser(id, sources, sides, outlets, context)}
    ${comparison === undefined ? nothing : renderComparison(comparison, sides, timeline, context)}`;
  const cited = isChosen ? { source: [...new Set([...sides.left, ...sides.right])] } : {};
  const [left, right] = [ofLeft, ofRight].map((side) => side.map(name).join(', '));
  const title = isChosen
    ? fillText(compare.against, { left: left ?? '', right: right ?? '' })
    : compare.label;
  return {
    title,
    summary: compare.lede,
    picture: toPicturePath(
      { timeline: id, language: texts.language, filters: { ...review, ...cited } },
      'png',
      {
        ratio: '16:9',
      },
    ),
    // What may be put together of sources is more than anybody should read.
    ...(isChosen ? { hidden: true } : {}),
    body: renderLayout(context, timeline, main),
  };
}

function name({ title, language }: Source): string {
  return pickText(title, [language]).value;
}

function toId({ id }: Source): string {
  return id;
}
