import '../room/define-later.ts';
import { toBounds } from '@linimasa/schema';
import { createDataSource } from '@linimasa/timeline/data';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../style/page.css';
import { createEvent, TIMELINE } from '../panel/test-event.suite.ts';
import { en } from '../text/en.ts';
import { applyViewChange, type LinimasaViewEvent } from '../view/view-change.ts';
import { NO_FILTERS, type ViewState } from '../view/view-state.ts';
import { StoryElement } from './story-element.ts';

afterEach(() => document.body.replaceChildren());

const events = ['2024-06-01', '2024-06-02', '2024-06-03'].map((edtf, index) =>
  createEvent({
    id: `e${index + 1}`,
    title: { en: `Event ${index + 1}` },
    when: { edtf },
    bounds: toBounds({ edtf }, { zone: TIMELINE.zone }),
  }),
);
const source = createDataSource({
  timeline: { title: 'Test', languages: ['en'], zone: TIMELINE.zone },
  events: events.map(({ id, title, when }) => ({ id, title, ...(when && { when }) })),
});

/** A story in a page that follows it, as the room does. */
async function tell(event?: string) {
  const timeline = await source.timeline(new AbortController().signal);
  const story = new StoryElement();
  const show = (view: ViewState) =>
    Object.assign(story, { view, event: events.find(({ id }) => id === view.event) });
  const window = { from: Date.UTC(2024, 5, 1, 10), to: Date.UTC(2024, 5, 9) };
  Object.assign(story, { texts: en, timeline: { ...TIMELINE, ...timeline }, source, filters: {}, window });
  const steps: boolean[] = [];
  story.addEventListener('linimasa-view', (asked) => {
    const { detail } = asked as LinimasaViewEvent;
    steps.push(detail.step);
    show(applyViewChange(story.view, detail));
  });
  show({ timeline: 'test', filters: NO_FILTERS, show: 'story', ...(event === undefined ? {} : { event }) });
  document.body.append(story);
  const place = () => story.renderRoot.querySelector<HTMLElement>('[role=status]')?.innerText;
  return { story, place, steps };
}

/** Presses a key without a wait for what it does. */
const press = (key: string) =>
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));

describe('<linimasa-story>', () => {
  it('begins with the first event in view, which is no step to go back from', async () => {
    const { story, place, steps } = await tell();
    await expect.poll(place).toBe('2 of 3');
    expect(story.view.event).toBe('e2');
    expect(steps).toEqual([false]);
  });

  it('goes on and back by keys, and leaves fields alone', async () => {
    const { story, place } = await tell('e2');
    await expect.poll(place).toBe('2 of 3');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(place).toBe('3 of 3');
    expect(story.renderRoot.querySelector('.end')?.textContent).toBe(en.story.end);
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    await expect.poll(place).toBe('1 of 3');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(place).toBe('2 of 3');
    const field = document.body.appendChild(document.createElement('input'));
    field.setAttribute('aria-label', 'Field');
    field.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(story.view.event).toBe('e2');
  });

  it('takes the steps that were asked for before it knew where they lead', async () => {
    const { story, place } = await tell();
    await story.updateComplete;
    expect(story.view.event).toBeUndefined();
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowLeft');
    await expect.poll(place).toBe('3 of 3');
    press('ArrowLeft');
    press('ArrowLeft');
    await expect.poll(place).toBe('1 of 3');
  });

  it('says at its end, and only there, how many events without a date it leaves to the list', async () => {
    const { story, place } = await tell('e2');
    story.undated = { count: 2, exact: true };
    const rest = () => story.renderRoot.querySelector<HTMLAnchorElement>('.rest a');
    await expect.poll(place).toBe('2 of 3');
    expect(rest()).toBeNull();
    press('ArrowRight');
    await expect.poll(() => rest()?.textContent).toBe('2 without a date');
    expect(rest()?.getAttribute('href')).toBe('/test?event=e3');
    rest()?.click();
    await expect.poll(() => story.view.show).toBeUndefined();
    expect(story.view.event).toBe('e3');
  });

  it('has no fault that axe finds', async () => {
    const { story, place } = await tell('e1');
    await expect.poll(place).toBe('1 of 3');
    const { violations } = await axe.run(story);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
