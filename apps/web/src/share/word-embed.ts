import { stringifyViewState, toEventFilters, type ViewState } from '../view/view-state.ts';

/** How a view is to stand in another page. */
export interface Embedding {
  readonly view: ViewState;
  /** Scheme and host of this server. */
  readonly origin: string;
  readonly title: string;
  /** CSS: pixels, or percent of what it stands in. */
  readonly width: string;
  /** Pixels. */
  readonly height: number;
  /** Absent: as the reader's browser prefers. */
  readonly theme?: 'light' | 'dark' | undefined;
}

/** The address of a view for a frame. */
export function toFrameUrl({ view, origin, theme }: Pick<Embedding, 'view' | 'origin' | 'theme'>): string {
  const url = new URL(`/embed${stringifyViewState(view)}`, origin);
  if (theme !== undefined) url.searchParams.set('theme', theme);
  return url.href;
}

/** The markup of a frame. */
export function wordFrame(embedding: Embedding): string {
  const { title, width, height } = embedding;
  return `<iframe src="${escape(toFrameUrl(embedding))}" title="${escape(title)}" width="${escape(width)}" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}

/** The markup of an element with its script; filters and window, which no attribute holds, are set by another. */
export function wordElement({ view, origin, width, height, theme }: Embedding): string {
  const { timeline = '', language, lanes, clock, event, window } = view;
  const attributes = [
    ['src', `${origin}/${encodeURIComponent(timeline)}`],
    ...(language === undefined ? [] : [['language', language]]),
    ...(lanes === undefined ? [] : [['lanes', lanes]]),
    ...(clock === undefined ? [] : [['clock', clock]]),
    ...(event === undefined ? [] : [['selected', event]]),
    ['style', toStyle(width, height, theme)],
  ].map(([name = '', value = '']) => ` ${name}="${escape(value)}"`);
  const chosen = Object.entries(toEventFilters(view)).filter(([, value]) => String(value) !== '');
  const settings = [
    ...(chosen.length === 0 ? [] : [`timeline.filters = ${toScript(Object.fromEntries(chosen))};`]),
    ...(window === undefined ? [] : [`timeline.window = ${toScript(window)};`]),
  ];
  return [
    `<script type="module" src="${escape(origin)}/v1/element.js"></script>`,
    `<linimasa-timeline${attributes.join('')}></linimasa-timeline>`,
    ...(settings.length === 0
      ? []
      : [
          '<script type="module">',
          "  const timeline = document.querySelector('linimasa-timeline');",
          ...settings.map((line) => `  ${line}`),
          '</script>',
        ]),
  ].join('\n');
}

function toStyle(width: string, height: number, theme: Embedding['theme']): string {
  const size = `display: block; width: ${/^\d+$/.test(width) ? `${width}px` : width}; height: ${height}px`;
  return theme === undefined ? size : `${size}; color-scheme: ${theme}`;
}

/** What a script may hold: nothing in it ends it early. */
function toScript(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replaceAll(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
}
