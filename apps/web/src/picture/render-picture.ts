import {
  type Actor,
  type EventFilters,
  type EventSource,
  type Lanes,
  type Matched,
  type Page,
  pickText,
  type Signal,
  type Source,
  type Text,
  type Tile,
  type TimelineAnswer,
  type Window,
  wordWhen,
} from '@linimasa/schema';
import { drawPicture, type MeasureText, type PictureWords, type Theme } from '@linimasa/timeline/picture';
import { nameRecords } from '../parts/names.ts';
import { fillCount } from '../text/fill-text.ts';
import { pickTexts } from '../text/pick-texts.ts';
import type { Texts } from '../text/texts.ts';
import { wordMatched, wordNumber } from '../text/word-matched.ts';
import { wordEnds } from '../view/word-window.ts';
import { PICTURE_SIZES, type Ratio } from './picture-sizes.ts';

/** Which picture is wanted, and of what. */
export interface PictureRequest {
  readonly source: EventSource;
  /** The sources of the timeline, and the actors who may have published them: one page of each. */
  sources(): Promise<Page<Source>>;
  actors(): Promise<Page<Actor>>;
  /** What a record is called that a filter names; `undefined` where it is not there. */
  name(kind: (typeof NAMING)[number], id: string): Promise<Text | undefined>;
  readonly filters: EventFilters;
  /** What is shown, read in the zone of the timeline; it may throw. Default: what the timeline opens on. */
  readonly toWindow?: ((zone: string) => Window) | undefined;
  readonly lanes?: Lanes | undefined;
  /** The id of the event that stands out. */
  readonly selected?: string | undefined;
  /** BCP 47, best first; then those of the timeline. */
  readonly languages: readonly string[];
  readonly theme: Theme;
  readonly ratio: Ratio;
  /** Without a word, for where it is shown small. */
  readonly small: boolean;
  /** Where the view is found: "example.org/russia-dprk". */
  readonly address: string;
  /** Measures words in Inter and Source Serif 4. */
  readonly measure: MeasureText;
}

/** The filters that name what a whole page is about. */
const NAMING = ['actor', 'place', 'source'] as const;

/** Draws a view as an SVG document, with its title and its source line. Rejects as the source does. */
export async function renderPicture(request: PictureRequest, signal: Signal): Promise<string> {
  const { source, languages, small } = request;
  const timeline = await source.timeline(signal);
  const texts = pickTexts([...languages, ...timeline.languages]);
  const sources = small ? '' : await wordSources(request, timeline, texts);
  const title = small ? '' : await wordTitle(request, timeline, texts);
  const words = (still: Shown) => ({ ...wordPicture(still, request, texts), title, sources });
  const known: EventSource = { ...source, timeline: async () => timeline };
  return drawPicture(
    known,
    {
      window: request.toWindow?.(timeline.zone),
      filters: request.filters,
      lanes: request.lanes,
      language: texts.language,
      selected: request.selected,
      theme: request.theme,
      measure: request.measure,
      size: PICTURE_SIZES[small ? 'small' : 'full'][request.ratio],
      ...(small ? {} : { words }),
    },
    signal,
  );
}

/** What was read to be drawn. */
interface Shown {
  readonly timeline: TimelineAnswer;
  readonly window: Window;
  readonly matched: Matched;
  readonly whole: readonly Tile[];
}

function wordPicture(
  { timeline, window, matched, whole }: Shown,
  { filters, address }: PictureRequest,
  texts: Texts,
): Pick<PictureWords, 'note' | 'address'> {
  const { from, to } = wordEnds(window, texts.locale, timeline.zone);
  const all = whole.reduce((sum, { count }) => sum + count, 0);
  const isFiltered = Object.keys(filters).length > 0;
  const plural = isFiltered
    ? texts.counts.inWindowOfMatching
    : matched.exact && matched.count === all
      ? texts.counts.inWindow
      : texts.counts.inWindowOf;
  const total = wordNumber(texts, { count: all, exact: true });
  return {
    note: `${from} – ${to} · ${wordMatched(texts, plural, matched, { total })}`,
    address,
  };
}

/** The timeline's title, after the name of the one record whose events are shown, if they are of one. */
async function wordTitle(
  request: PictureRequest,
  { title, languages: own }: TimelineAnswer,
  texts: Texts,
): Promise<string> {
  const languages = [texts.language, ...own];
  const named = NAMING.flatMap((kind) => (request.filters[kind] ?? []).map((id) => ({ kind, id })));
  const [only, ...others] = named;
  const name = only === undefined || others.length > 0 ? undefined : await request.name(only.kind, only.id);
  return [...(name === undefined ? [] : [name]), title]
    .map((text) => pickText(text, languages).value)
    .join(' – ');
}

/** More outlets than these are only counted. */
const MOST_NAMED = 8;

/** "5 sources: Kompas, Kontan and Tempo. Known up to: 19 June 2024. Licence: CC BY 4.0." */
async function wordSources(request: PictureRequest, timeline: TimelineAnswer, texts: Texts): Promise<string> {
  const { counts, asOf, license, zone } = timeline;
  const names = counts.sources === 0 ? [] : await nameOutlets(request, timeline, texts);
  const list = new Intl.ListFormat(texts.locale, { type: 'conjunction' }).format(names);
  const counted = fillCount(texts, texts.counts.sources, counts.sources);
  return [
    names.length === 0 ? counted : `${counted}: ${list}`,
    ...(asOf === undefined
      ? []
      : [`${texts.about.asOf}: ${wordWhen({ edtf: asOf }, { language: texts.language, zone }).text}`]),
    ...(license === undefined ? [] : [`${texts.about.license}: ${license}`]),
  ].join(' · ');
}

/** The outlets of all sources by name, where they are few. */
async function nameOutlets(
  request: PictureRequest,
  timeline: TimelineAnswer,
  texts: Texts,
): Promise<readonly string[]> {
  const { items, next } = await request.sources();
  const publishers = [...new Set(items.flatMap(({ publisher }) => publisher ?? []))];
  if (next !== undefined || publishers.length > MOST_NAMED) return [];
  const actors = await request.actors();
  const names = nameRecords(actors.items, [texts.language, ...timeline.languages]);
  const known = new Set(actors.items.map(({ id }) => id));
  return publishers.every((id) => known.has(id)) ? publishers.map((id) => names.of(id)) : [];
}
