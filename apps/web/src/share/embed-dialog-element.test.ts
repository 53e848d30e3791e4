import '../room/define-later.ts';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../style/page.css';
import { en } from '../text/en.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import './define-embed-dialog.ts';
import type { EmbedDialogElement } from './embed-dialog-element.ts';

afterEach(() => document.body.replaceChildren());

async function open(): Promise<EmbedDialogElement> {
  const element = Object.assign(document.createElement('linimasa-embed-dialog') as EmbedDialogElement, {
    texts: en,
    name: 'The harbour',
    view: { timeline: 'harbour', filters: { ...NO_FILTERS, kind: ['work'] }, show: 'map' as const },
  });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const find = (element: EmbedDialogElement, selector: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(selector);
  if (found == null) throw new Error(`The dialog has no ${selector}`);
  return found;
};
const readFrame = (element: EmbedDialogElement) =>
  new URL((find(element, 'iframe') as HTMLIFrameElement).src);

describe('<linimasa-embed-dialog>', () => {
  it('shows the frame that its markup makes, and both follow what is chosen', async () => {
    const element = await open();
    expect(readFrame(element).pathname + readFrame(element).search).toBe('/embed/harbour?kind=work');
    const theme = find(element, 'select[name="theme"]') as HTMLSelectElement;
    theme.value = 'dark';
    theme.dispatchEvent(new Event('change'));
    const height = find(element, 'input[name="height"]') as HTMLInputElement;
    height.value = '99999';
    height.dispatchEvent(new Event('change'));
    await element.updateComplete;
    expect(readFrame(element).searchParams.get('theme')).toBe('dark');
    expect([height.value, find(element, 'iframe').style.height]).toEqual(['1600', '1600px']);
    const [frame, script] = element.shadowRoot?.querySelectorAll('pre') ?? [];
    expect(frame?.textContent).toContain(
      'kind=work&amp;theme=dark" title="The harbour" width="100%" height="1600"',
    );
    expect(script?.textContent).toContain('timeline.filters = {"kind":["work"]};');
  });

  it('says everything to those who do not see it, and goes when it is closed', async () => {
    const element = await open();
    (find(element, 'iframe') as HTMLIFrameElement).remove();
    const { violations } = await axe.run(element);
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const closed = new Promise((resolve) => element.addEventListener('close', resolve, { once: true }));
    (find(element, '.close') as HTMLButtonElement).click();
    await closed;
    expect((find(element, 'dialog') as HTMLDialogElement).open).toBe(false);
  });
});
