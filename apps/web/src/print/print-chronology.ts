import { createClient } from '@linimasa/client';
import type { EventFilters, TimelineAnswer, Window } from '@linimasa/schema';
import type { Texts } from '../text/texts.ts';
import { loadPaper } from './load-paper.ts';
import { PaperElement } from './paper-element.ts';

/** What is to be printed. */
export interface PrintRequest {
  readonly texts: Texts;
  readonly timeline: TimelineAnswer;
  readonly filters: EventFilters;
  readonly window: Window | undefined;
  /** Where the same view is found. */
  readonly address: string;
}

if (customElements.get('linimasa-paper') === undefined) customElements.define('linimasa-paper', PaperElement);

/**
 * Puts a view on paper in place of the page, and asks the browser to print. The paper goes when that is done; a print that
 * is not asked for here is of the page.
 */
export async function printChronology({ texts, ...view }: PrintRequest): Promise<void> {
  const paper = await loadPaper(createClient({ baseUrl: location.origin }), view);
  const element = Object.assign(new PaperElement(), { texts, paper });
  document.body.append(element);
  document.documentElement.toggleAttribute('data-paper', true);
  await element.updateComplete;
  addEventListener(
    'afterprint',
    () => {
      document.documentElement.toggleAttribute('data-paper', false);
      element.remove();
    },
    { once: true },
  );
  print();
}
