/** Where elements may be: the page, or a shadow root in it. */
export type TimelineRoot = Document | ShadowRoot;

const TAG = 'linimasa-timeline';
/** How far from the viewport an element is worth loading for. */
const NEAR = '400px';
/** The room that an element takes before it is there, unless the page says otherwise: then nothing jumps. */
const ROOM = `:where(${TAG}) { block-size: 480px } :where(${TAG}:not(:defined)) { display: block; overflow: hidden }`;

const watched = new WeakSet<TimelineRoot>();
const elements = new Set<Element>();
let room: CSSStyleSheet | undefined;
let near: IntersectionObserver | undefined;
let loading: Promise<unknown> | undefined;

/**
 * Watches a page, or a shadow root in it, for `<linimasa-timeline>`, and loads what draws it once one comes near the
 * viewport. The page that the script stands in is watched of itself. Resolves once the element is defined.
 */
export function defineTimeline(root: TimelineRoot = document): Promise<CustomElementConstructor> {
  if (!watched.has(root)) {
    watched.add(root);
    room ??= createRoom();
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, room];
    if (customElements.get(TAG) === undefined) watch(root);
  }
  return customElements.whenDefined(TAG);
}

function createRoom(): CSSStyleSheet {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(ROOM);
  return sheet;
}

function watch(root: TimelineRoot): void {
  near ??= new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) void load();
    },
    { rootMargin: NEAR },
  );
  const find = () => {
    for (const element of root.querySelectorAll(TAG)) {
      elements.add(element);
      near?.observe(element);
    }
  };
  const added = new MutationObserver(find);
  added.observe(root, { childList: true, subtree: true });
  void customElements.whenDefined(TAG).then(() => added.disconnect());
  find();
}

/** Loads the element; one that does not come is told to those that wait for it, and tried again as the next comes near. */
async function load(): Promise<void> {
  loading ??= import('./define-embed.ts');
  try {
    await loading;
    near?.disconnect();
    elements.clear();
  } catch (error) {
    loading = undefined;
    for (const element of elements)
      element.dispatchEvent(
        new CustomEvent('linimasa-error', { detail: { error }, bubbles: true, composed: true }),
      );
  }
}

if (typeof document === 'object') void defineTimeline();
