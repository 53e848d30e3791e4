import { createClient } from '@linimasa/client';
import { render } from 'lit';
import { pickTexts } from '../text/pick-texts.ts';
import { parseViewState } from '../view/view-state.ts';

/** Puts the ways to take an event along, which need scripts, on its page, where `data-event` names it. */
export async function showTakeAlong(page: Document): Promise<void> {
  const place = page.querySelector<HTMLElement>('[data-event]');
  const view = parseViewState(new URL(location.href));
  if (place === null || view.timeline === undefined) return;
  const client = createClient({ baseUrl: location.origin });
  const asking = view.unconfirmed === true ? ({ review: 'unconfirmed' } as const) : {};
  const [timeline, event, { renderTakeAlong }] = await Promise.all([
    client.timeline(view.timeline),
    client.event(view.timeline, place.dataset['event'] ?? '', asking),
    import('../panel/render-take-along.ts'),
    import('../room/define-later.ts'),
  ]);
  place.replaceChildren();
  render(renderTakeAlong(event, timeline, pickTexts([page.documentElement.lang]), view), place);
}
