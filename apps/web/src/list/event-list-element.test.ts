import type { EventItem } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../style/page.css';
import { createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { Names } from '../parts/names.ts';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import { EventListElement } from './event-list-element.ts';

customElements.define('linimasa-event-list', EventListElement);

afterEach(() => document.body.replaceChildren());

async function show(items: readonly Partial<EventItem>[], texts = en): Promise<readonly string[]> {
  const { relations: _, series: __, ...event } = createEvent();
  const element = Object.assign(new EventListElement(), {
    texts,
    items: items.map((item) => ({ ...event, relations: [], ...item })),
    view: { timeline: 'test', filters: NO_FILTERS },
    zone: TIMELINE.zone,
    vocabulary: TIMELINE.vocabulary,
    places: new Names([], []),
  });
  document.body.append(element);
  await element.updateComplete;
  const { violations } = await axe.run(element);
  expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  const facts = element.shadowRoot?.querySelectorAll<HTMLElement>('.facts') ?? [];
  return Array.from(facts, ({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
}

describe('<linimasa-event-list>', () => {
  it('marks what is contested and what is unconfirmed, in words', async () => {
    const items = [{ id: 'a' }, { id: 'b', contested: true }, { id: 'c', review: 'unconfirmed' }] as const;
    expect(await show(items)).toEqual(['1 source', '≠ contested 1 source', 'Unconfirmed 1 source']);
    expect((await show(items, id))[1]).toBe('≠ dipertentangkan 1 sumber');
  });
});
