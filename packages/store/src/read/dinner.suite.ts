import { createChronicle, createClaim, createEvent } from '../chronicles.suite.ts';

/** The question that most claims of the dinner answer. */
export const GUESTS = { event: 'dinner', attribute: 'guests' };
/** Stands in what is never public. */
export const HIDDEN = 'not-for-the-public';

/** A dinner about which people differ, a briefing about it, and around it what is not public or not confirmed. */
export const DINNER = createChronicle(
  [
    createEvent('dinner', {
      when: { edtf: '2024-06-19' },
      title: { en: 'The dinner' },
      citations: [{ source: 'kontan' }],
      series: { id: 'dinners', ordinal: 2 },
      notes: HIDDEN,
    }),
    createEvent('first-dinner', {
      when: { edtf: '2000' },
      series: { id: 'dinners', ordinal: 1 },
      relations: [
        { type: 'same-as', to: 'rumour' },
        { type: 'same-as', to: 'drafted' },
      ],
    }),
    createEvent('third-dinner', {
      when: { relative: { to: 'dinner', offset: 'P1M' } },
      series: { id: 'dinners', ordinal: 3 },
    }),
    createEvent('briefing', { when: { edtf: '2024-06-20' } }),
    createEvent('rumour', {
      when: { edtf: '2024-06-21' },
      review: 'unconfirmed',
      relations: [{ type: 'follows', to: 'dinner' }],
    }),
    createEvent('drafted', { when: { edtf: '2024-06-22' }, title: { en: HIDDEN }, review: 'draft' }),
  ],
  {
    claims: [
      createClaim('kim-says-100', GUESTS, {
        value: { n: 100 },
        claimants: ['kim'],
        attribution: 'named',
        in: 'briefing',
        citations: [{ source: 'tass', via: ['putin'] }],
        notes: HIDDEN,
      }),
      createClaim('putin-says-200', GUESTS, {
        value: { n: 200 },
        claimants: ['putin'],
        attribution: 'named',
        said: { edtf: '2024-06-19' },
        citations: [{ source: 'wire' }],
      }),
      createClaim('kim-confirmed', { claim: 'kim-says-100' }, { stance: 'confirms' }),
      createClaim('named-gala', { event: 'dinner', attribute: 'name' }, { value: { text: { en: 'Gala' } } }),
      createClaim('unconfirmed-300', GUESTS, { value: { n: 300 }, review: 'unconfirmed' }),
      createClaim('drafted-400', GUESTS, { value: { n: 400 }, review: 'draft', notes: HIDDEN }),
      createClaim(
        'named-banquet',
        { event: 'dinner', attribute: 'name' },
        {
          value: { text: { en: 'Banquet' } },
          review: 'unconfirmed',
        },
      ),
      createClaim('rumour-denied', { event: 'rumour' }, { stance: 'denies', in: 'briefing' }),
    ],
  },
);
