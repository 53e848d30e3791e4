import type { BrowserContext, Page } from '../../test/browser/open-chromium.ts';
import type { Candidate } from './candidate.ts';

/** What a page holds once it has drawn. */
export interface Drawn {
  /** From the start of the navigation until the frame that first shows an event is over, in milliseconds. */
  readonly firstDraw: number;
  /** Elements that stand for events. */
  readonly items: number;
  /** Nodes of the timeline, those of shadow roots included. */
  readonly nodes: number;
}

/** Opens a candidate's page; `undefined` where it draws nothing within the budget. The page stays open. */
export async function openDrawn(
  context: BrowserContext,
  { url, items, root }: Candidate,
  events: number,
  budget: number,
): Promise<{ readonly page: Page; readonly drawn: Drawn } | undefined> {
  const page = await context.newPage();
  page.setDefaultTimeout(budget);
  // A global of the page's own; frames of the script itself would slow what is measured, so it asks little.
  await page.addInitScript(`{
    const isDrawn = () => { try { const [first] = ${items}; return first !== undefined && first.checkVisibility({ visibilityProperty: true }); } catch { return false; } };
    const look = () => {
      if (!isDrawn()) return requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { globalThis.firstDraw = performance.now(); };
      port2.postMessage(0);
    };
    requestAnimationFrame(look);
  }`);
  try {
    await page.goto(url(events), { waitUntil: 'commit' });
    await page.waitForFunction('globalThis.firstDraw');
  } catch (error) {
    if (error instanceof Error && error.name === 'TimeoutError') return undefined;
    throw error;
  }
  await page.waitForTimeout(1500);
  const drawn = await page.evaluate<Drawn>(`(() => {
    const count = (node) => {
      let nodes = 1;
      for (const child of node.childNodes) nodes += count(child);
      return node.shadowRoot ? nodes + count(node.shadowRoot) : nodes;
    };
    return { firstDraw: globalThis.firstDraw, items: ${items}.length, nodes: count(${root}) };
  })()`);
  return { page, drawn };
}
