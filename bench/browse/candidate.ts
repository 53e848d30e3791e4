/** A page that draws a timeline, and how it is looked at and handled. */
export interface Candidate {
  readonly name: string;
  /** Its page for so many events. */
  readonly url: (events: number) => string;
  /** An expression: the elements that stand for events, as far as they are drawn. */
  readonly items: string;
  /** An expression: the element whose nodes are counted. */
  readonly root: string;
  /** What is dragged; Playwright's selectors reach into shadow roots. */
  readonly stage: string;
  /** What zooms: the wheel, or two buttons. */
  readonly zoom: 'wheel' | { readonly in: string; readonly out: string };
}

const VIS = {
  items: "document.querySelectorAll('.vis-item')",
  root: "document.querySelector('.vis-timeline')",
  stage: '.vis-center',
  zoom: 'wheel',
} as const;

/** Ours first, then those it is measured beside. `product` and `pages` are the addresses of two servers. */
export function listCandidates(product: string, pages: string, timeline: string): readonly Candidate[] {
  const page = (name: string, query: string) => (events: number) =>
    `${pages}/${name}.html?events=${events}${query}`;
  return [
    {
      name: 'linimasa',
      url: () => `${pages}/linimasa.html?host=${encodeURIComponent(product)}&timeline=${timeline}`,
      items: "document.querySelector('linimasa-timeline').shadowRoot.querySelectorAll('.mark')",
      root: "document.querySelector('linimasa-timeline')",
      stage: 'linimasa-timeline .lanes',
      zoom: 'wheel',
    },
    { name: 'vis-timeline', url: page('vis', ''), ...VIS },
    { name: 'vis-timeline, cluster', url: page('vis', '&cluster'), ...VIS },
    {
      name: 'TimelineJS3',
      url: page('timelinejs', ''),
      items: "document.querySelectorAll('.tl-timemarker')",
      root: "document.querySelector('.tl-timeline')",
      stage: '.tl-timenav',
      zoom: { in: '.tl-menubar-button >> nth=1', out: '.tl-menubar-button >> nth=2' },
    },
  ];
}
