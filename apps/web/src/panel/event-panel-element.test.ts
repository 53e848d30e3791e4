import '../room/define-later.ts';
import type { ClaimItem, Dispute, EventAnswer } from '@linimasa/schema';
import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import '../style/page.css';
import { en } from '../text/en.ts';
import { id } from '../text/id.ts';
import type { Texts } from '../text/texts.ts';
import { NO_FILTERS } from '../view/view-state.ts';
import { EventPanelElement } from './event-panel-element.ts';
import { createAnswer, createClaim, createEvent, createSummary, TIMELINE } from './test-event.suite.ts';

afterEach(() => document.body.replaceChildren());

async function show(more: Partial<EventAnswer>, texts: Texts = en): Promise<ShadowRoot> {
  const element = Object.assign(new EventPanelElement(), {
    texts,
    timeline: TIMELINE,
    event: createEvent(more),
    view: { timeline: 'test', filters: NO_FILTERS },
  });
  document.body.append(element);
  await element.updateComplete;
  if (element.shadowRoot === null) throw new Error('The panel has no shadow root');
  return element.shadowRoot;
}

/** What stands there to read, lines and runs of space folded. */
function read(node: Element | null): string {
  return node instanceof HTMLElement ? node.innerText.replace(/\s+/g, ' ').trim() : '';
}

const on = (edtf: string) => ({ when: { edtf } });

const CLAIMS: readonly ClaimItem[] = [
  createClaim('more', {
    stance: 'alleges',
    value: { n: 11_000, op: 'gt' },
    in: 'briefing',
    citations: [
      { source: 'kontan-1', locator: { paragraph: 3 }, via: ['reuters'] },
      { source: 'kompas-1', locator: { paragraph: 14 } },
      { source: 'kompas-1', locator: { paragraph: 4 } },
    ],
  }),
  createClaim('less', { value: { n: 5000, op: 'lt' }, claimants: [], attribution: 'media' }),
  createClaim('none', {
    stance: 'denies',
    claimants: ['moscow'],
    attribution: 'office',
    said: { edtf: '2024-06-18' },
  }),
];
const CONTESTED: Dispute = {
  event: 'arms',
  attribute: 'supplied',
  question: { en: 'How many containers were supplied?', id: 'Berapa kontainer dipasok?' },
  standings: ['contradict', 'denied'],
  contested: true,
  answers: [
    createAnswer({ n: 11_000, op: 'gt' }, ['more'], {
      reportedBy: 2,
      preferred: { claim: 'more', reason: { en: 'the latest figure', id: 'angka terakhir' } },
      against: [
        { answer: 1, standing: 'contradict' },
        { answer: 2, standing: 'denied' },
      ],
    }),
    createAnswer({ n: 5000, op: 'lt' }, ['less'], { against: [{ answer: 0, standing: 'contradict' }] }),
    createAnswer(undefined, ['none'], {
      denies: true,
      reach: 'event',
      against: [{ answer: 0, standing: 'denied' }],
    }),
  ],
};
const DIFFERING: Dispute = {
  event: 'arms',
  attribute: 'supplied',
  standings: ['differ'],
  contested: false,
  answers: [createAnswer({ n: 11_000, op: 'gt' }, ['more']), createAnswer({ n: 5000, op: 'gte' }, ['less'])],
};

describe('<linimasa-event-panel>', () => {
  it('sets the answers to a contested question side by side: what, who, where, how many', async () => {
    const root = await show({ contested: true, claims: CLAIMS, disputes: [CONTESTED] });
    const question = root.querySelector('.question');
    expect(read(question?.querySelector('h4') ?? null)).toBe(
      '≠ Contested: How many containers were supplied?',
    );
    expect(read(question?.querySelector('.standing') ?? null)).toBe(
      '3 answers · they cannot all be true · one denies another',
    );
    const answers = [...(question?.querySelectorAll('.answers > li') ?? [])].map(read);
    expect(answers).toEqual([
      '≠more than 11,000 containers said by 1 · reported by 2 ✓ Preferred here: the latest figure ' +
        'Seoul alleged · A briefing in Washington Kontan, citing Reuters · paragraph 3 Kompas · paragraphs 4 and 14',
      '≠less than 5,000 containers said by 1 · reported by 1 Media reports said Kontan, citing Reuters · paragraph 3 ' +
        '≠cannot be true beside ‘more than 11,000 containers’',
      '≠Denied: it did not happen said by 1 · reported by 1 Moscow denied it · no speaker named · 18 June 2024 ' +
        'Kontan, citing Reuters · paragraph 3 ≠cannot be true beside ‘more than 11,000 containers’',
    ]);
  });

  it('says the same in Indonesian', async () => {
    const root = await show({ contested: true, claims: CLAIMS, disputes: [CONTESTED] }, id);
    expect(read(root.querySelector('.question h4'))).toBe('≠ Dipertentangkan: Berapa kontainer dipasok?');
    expect(read(root.querySelector('.answers > li'))).toBe(
      '≠lebih dari 11.000 kontainer dikatakan oleh 1 · dilaporkan oleh 2 ✓ Dipilih di sini: angka terakhir ' +
        'Seoul menuduh · Taklimat di Washington Kontan, mengutip Reuters · paragraf 3 Kompas · paragraf 4 dan 14',
    );
  });

  it('says which answers can stand beside it where most cannot, and what was merely planned', async () => {
    const claims = ['a', 'b'].map((claim) =>
      createClaim(claim, { question: { event: 'arms', attribute: 'when' } }),
    );
    const all = [0, 1, 2, 3].map((answer) => ({ answer, standing: 'contradict' as const }));
    const answers = [
      createAnswer(on('2024-06-21'), ['a'], { against: all.filter(({ answer }) => answer > 1) }),
      createAnswer(on('2024-06-21/2024-06-22'), ['b']),
      createAnswer(on('2024-06-19'), [], { against: all.filter(({ answer }) => answer === 0) }),
      createAnswer(on('2024-06-18'), [], { against: all.filter(({ answer }) => answer === 0) }),
    ];
    const root = await show({
      scheduled: [{ edtf: '2024-06-18', citations: [] }],
      claims,
      disputes: [{ event: 'arms', attribute: 'when', standings: ['contradict'], contested: true, answers }],
    });
    const rows = [...root.querySelectorAll('.answers > li')].map(read);
    expect(rows[0]).toContain('cannot be true beside any other but ‘21 – 22 June 2024’');
    expect(rows[2]).toBe('≠19 June 2024 as this timeline has it ≠cannot be true beside ‘21 June 2024’');
    expect(rows[3]).toContain('18 June 2024 as it was planned');
  });

  it('lists answers that merely differ without sign or colour of alarm', async () => {
    const root = await show({ claims: CLAIMS.slice(0, 2), disputes: [DIFFERING] });
    expect(read(root.querySelector('.question h4'))).toBe('How many containers were supplied?');
    expect(read(root.querySelector('.standing'))).toBe('2 answers · they can all be true');
    expect(root.textContent).not.toContain('≠');
    expect(root.querySelector('[data-contested]')).toBeNull();
  });

  it('words what was planned and what came of it as such', async () => {
    const root = await show({
      scheduled: [{ edtf: '2024-06-18', citations: [{ source: 'kontan-1', locator: { paragraph: 5 } }] }],
      disputes: [
        {
          event: 'arms',
          attribute: 'when',
          standings: ['revised'],
          contested: false,
          answers: [
            createAnswer({ when: { edtf: '2024-06-18' } }, []),
            createAnswer({ when: { edtf: '2024-06-19' } }, []),
          ],
        },
      ],
    });
    expect(read(root.querySelector('.plan'))).toBe(
      'Planned for 18 June 2024 An article of kontan, paragraph 5 Happened 19 June 2024',
    );
    expect(root.querySelector('.question')).toBeNull();
    expect(root.textContent).not.toContain('≠');
  });

  it('leads from what is said in an event to the event that it is about', async () => {
    const said = [
      createClaim('said', { question: { event: 'briefing' }, stance: 'denies', contested: true }),
      createClaim('own', { question: { event: 'arms' } }),
    ];
    const root = await show({ said });
    const sections = [...root.querySelectorAll('.question')];
    expect(sections.map(read)).toEqual([
      'A briefing in Washington Did it happen? ≠ Contested: It did not happen Seoul denied it Kontan, citing Reuters · paragraph 3',
    ]);
    expect(sections[0]?.querySelector('a')?.getAttribute('href')).toBe('/test?event=briefing');
  });

  it('shows the others of a series, declared fields, media in words, and what is not confirmed', async () => {
    const root = await show({
      review: 'unconfirmed',
      series: {
        id: 'tests',
        ordinal: 2,
        others: [{ ordinal: 1, event: createSummary('first', { en: 'The first' }) }],
      },
      extra: { distance: 1200.5, link: 'https://data.example/x', undeclared: 'never' },
      media: [
        { url: 'javascript:alert(1)', alt: { en: 'A quay' }, caption: { en: 'Rason' }, credit: 'Someone' },
      ],
    });
    const text = read(root.querySelector('article'));
    for (const part of [
      'Unconfirmed',
      'Series 1 The first',
      'Distance 1,200.5 km',
      'data.example',
      'A quay Rason Picture: Someone',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('never');
    expect(root.querySelector('a[href^="javascript"]')).toBeNull();
  });

  it('opens a source at the passage, and names passages that only claims cite', async () => {
    const root = await show({ claims: CLAIMS });
    const [own, claimed] = root.querySelectorAll('.source');
    expect(own?.querySelector<HTMLAnchorElement>('.cites a')?.href).toBe(
      'https://kontan.example/a-b#:~:text=sekitar%20pukul%20dua%2Dtiga',
    );
    expect(read(own?.querySelector('.cites') ?? null)).toContain('for what is said: paragraph 3');
    expect(read(claimed?.querySelector('.cites') ?? null)).toBe('for what is said: paragraphs 4 and 14');
  });

  it('shows text as text', async () => {
    const hostile = `<img src=x onerror="globalThis.hurt=1"><script>globalThis.hurt=1</script> \u202Egnp.exe`;
    const text = { en: hostile };
    const root = await show({
      claims: [
        createClaim('a', { value: { text } }),
        createClaim('b', { value: { text }, stance: 'denies' }),
      ],
      disputes: [
        {
          ...CONTESTED,
          question: text,
          answers: [
            createAnswer({ text }, ['a'], { preferred: { claim: 'a', reason: text } }),
            createAnswer({ text }, ['b'], { denies: true, against: [{ answer: 0, standing: 'denied' }] }),
          ],
        },
      ],
      said: [createClaim('c', { value: { text }, question: { event: hostile, attribute: hostile } })],
      media: [{ file: hostile, alt: text, caption: text, credit: hostile }],
    });
    expect(root.querySelector('img, script')).toBeNull();
    expect(root.querySelector('.value bdi')?.textContent).toBe(hostile);
    expect('hurt' in globalThis).toBe(false);
  });

  it('has no fault that axe finds', async () => {
    const root = await show({
      contested: true,
      review: 'unconfirmed',
      claims: [...CLAIMS, createClaim('doubt', { stance: 'questions', review: 'unconfirmed' })],
      disputes: [CONTESTED],
      said: [createClaim('said', { question: { event: 'briefing' } })],
      extra: { distance: 3 },
      series: {
        id: 'tests',
        ordinal: 2,
        others: [{ ordinal: 1, event: createSummary('first', { en: 'The first' }) }],
      },
    });
    const { violations } = await axe.run(root.host);
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  });
});
