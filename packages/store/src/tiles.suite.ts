import {
  compareWeights,
  type EventItem,
  type EventQuery,
  hitWindow,
  type LanguageChoice,
  type Text,
  TILE_BINS,
  TILE_LANES,
  TILE_TOP,
  type Tile,
  type TileAddress,
  type TileLane,
  type TileQuery,
  toSummary,
  toTileWindow,
} from '@linimasa/schema';

/** What a tile of some events is made of besides them. */
export interface SlowTileContext {
  /** The values by which an event is in lanes. */
  readonly list: (item: EventItem) => readonly string[];
  readonly label: (value: string) => Text | undefined;
  readonly languages: readonly string[];
}

/** A tile of events that match, worked out event by event. */
export function createSlowTile(
  matching: readonly EventItem[],
  address: TileAddress,
  query: TileQuery,
  { list, label, languages }: SlowTileContext,
): Tile {
  const window = toTileWindow(address);
  const dated = matching.filter(({ bounds }) => !bounds.undated);
  const touching = dated.filter(({ bounds }) => hitWindow(bounds, window) !== undefined);
  const starting = dated.filter(
    ({ bounds: { earliest } }) => window.from <= earliest && earliest < window.to,
  );
  const width = 2 ** address.scale / TILE_BINS;
  const count = (items: readonly EventItem[]): readonly number[] =>
    Array.from({ length: TILE_BINS }, (_, bin) => {
      const [from, to] = [window.from + bin * width, window.from + (bin + 1) * width];
      return items.filter(({ bounds: { earliest } }) => from <= earliest && earliest < to).length;
    });
  const sizes = new Map<string, number>();
  for (const value of dated.flatMap(list)) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const named = [...sizes]
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, TILE_LANES)
    .map(([value]) => value);
  const createLanes = (): readonly TileLane[] => {
    const rest = starting.filter((item) => {
      const values = list(item);
      return values.length === 0 || values.some((value) => !named.includes(value));
    });
    return [
      ...named.map((value) => {
        const text = label(value);
        const bins = count(starting.filter((item) => list(item).includes(value)));
        return { value, ...(text === undefined ? {} : { label: pickText(text, query, languages) }), bins };
      }),
      { bins: count(rest) },
    ];
  };
  return {
    ...address,
    count: starting.length,
    touching: touching.length,
    bins: count(starting),
    ...(query.lane === undefined ? {} : { lanes: createLanes() }),
    top: touching
      .toSorted(compareWeights)
      .slice(0, TILE_TOP)
      .map((item) => pickMembers(item, { ...query, fields: [] }, languages))
      .map(({ sequence, scheduled, alternatives, ...item }) => ({
        ...toSummary({ ...item, sequence, scheduled }),
        sequence,
        ...(scheduled.length > 0 && {
          scheduled: scheduled.map(({ citations: _citations, ...when }) => when),
        }),
        ...(alternatives !== undefined && { alternatives }),
        ...(query.lane !== undefined && {
          lanes: named.filter((value) => list({ ...item, scheduled } as EventItem).includes(value)),
        }),
      })),
    complete: touching.length <= TILE_TOP,
  };
}

/** An event with the members and languages that a question picks; of texts, it has title and summary. */
export function pickMembers(
  { title, summary, ...item }: EventItem,
  query: Pick<EventQuery, 'fields' | 'lang'>,
  languages: readonly string[],
): EventItem {
  const whole = {
    ...item,
    title: pickText(title, query, languages),
    ...(summary === undefined ? {} : { summary: pickText(summary, query, languages) }),
  };
  const { fields = [] } = query;
  if (fields.length === 0) return whole;
  const kept = Object.entries(whole).filter(
    ([name]) => name === 'id' || fields.some((each) => each === name),
  );
  return Object.fromEntries(kept) as unknown as EventItem;
}

function pickText(text: Text, { lang = [] }: LanguageChoice, languages: readonly string[]): Text {
  if (lang.length === 0) return text;
  const wanted = Object.entries(text).filter(([language]) => lang.includes(language));
  const fallback =
    [...languages, ...Object.keys(text)].find((language) => text[language] !== undefined) ?? '';
  return wanted.length > 0 ? Object.fromEntries(wanted) : { [fallback]: text[fallback] ?? '' };
}
