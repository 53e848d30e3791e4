import { deriveItems, type Event } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { readChronicle } from './read-chronicle.ts';

const result = readChronicle();
const chronicle = result.ok ? result.value : undefined;
const events = chronicle?.events ?? [];
const find = (id: string): Event | undefined => events.find((event) => event.id === id);
const namesOf = (when: (event: Event) => boolean) => events.filter(when).map(({ id }) => id);

describe('the chronicle of Russia and North Korea', () => {
  it('is valid, without a warning', () => {
    expect(result.ok ? result.warnings : result.issues).toEqual([]);
  });

  it('holds the events it is known for, dated as the articles date them', () => {
    expect(events.length).toBeGreaterThanOrEqual(85);
    expect(events.length).toBeLessThanOrEqual(110);
    expect(find('vostochny-meeting')?.when?.edtf).toBe('2023-09-13');
    expect(find('un-panel-veto')?.when?.edtf).toBe('2024-03');
    expect(find('putin-arrives-pyongyang')?.when).toMatchObject({
      edtf: '2024-06-19T02:45+09:00',
      margin: expect.stringMatching(/^PT\d+M$/),
      zone: 'Asia/Pyongyang',
    });
    for (const id of ['kim-invites-putin', 'visit-talks', 'pact-signed', 'press-conference']) {
      expect(find(id)?.when, id).toBeDefined();
    }
  });

  it('tells the history that the visit is set against', () => {
    const years = {
      'soviet-recognition': '1948',
      'korean-war': '1950',
      'putin-visit-2000': '2000-07',
      'first-nuclear-test': '2006',
      'inter-korean-accord-2018': '2018',
      'kim-train-2019': '2019',
      'xi-visit-2019': '2019',
      'ukraine-invasion': '2022-02',
      'january-missile': '2024-01',
    };
    expect(Object.fromEntries(Object.keys(years).map((id) => [id, find(id)?.when?.edtf]))).toEqual(years);
  });

  it('dates by other events what the articles date so', () => {
    expect(find('spy-satellite')?.when?.relative).toEqual({
      to: 'kim-trip-2023',
      offset: 'P2M',
      op: 'about',
    });
    expect(find('kim-putin-meeting-2019')?.when?.relative?.to).toBe('vostochny-meeting');
    expect(find('far-east-stopover')?.when?.between?.before).toBe('putin-arrives-pyongyang');
    expect(find('un-panel-ends')?.when?.between?.after).toBe('un-panel-veto');
  });

  it('leaves on the shelf only what no article gives a floor', () => {
    const undated = deriveItems(chronicle!).filter(({ bounds }) => bounds.undated);
    expect(undated.map(({ id }) => id)).toEqual([
      'dmz-mines',
      'putin-offers-space-help',
      'russia-wants-new-approach',
      'russia-will-not-be-told',
      'russian-technology-transfer',
      'us-pressure',
      'ushakov-on-wednesday',
    ]);
  });

  it('cites paragraphs by number and digest, for every event and in every citation', () => {
    const bare = namesOf(
      ({ citations }) =>
        citations.length === 0 ||
        citations.some(({ locator, digest }) => locator?.paragraph === undefined || digest === undefined),
    );
    expect(bare).toEqual([]);
  });

  it('says “Background” where a date is general knowledge, and nowhere else', () => {
    const labelled = namesOf(({ summary }) => /Background: /.test(summary?.['en'] ?? ''));
    expect(labelled).toEqual(namesOf(({ when }) => when?.basis === 'background'));
    expect(namesOf(({ summary }) => /Latar belakang: /.test(summary?.['id'] ?? ''))).toEqual(labelled);
  });

  it('says of every date how it is known and in whose zone', () => {
    const dated = deriveItems({ ...chronicle! }).filter(({ when }) => when !== undefined);
    expect(
      dated.filter(({ when }) => when?.basis === undefined || when.zone === undefined).map(({ id }) => id),
    ).toEqual([]);
  });

  it('keeps planned and actual apart', () => {
    for (const id of ['state-visit-2024', 'pact-signed']) {
      const plans = find(id)?.scheduled ?? [];
      expect(plans.length, id).toBeGreaterThan(0);
      expect(
        plans.every(({ citations }) => citations.length > 0),
        id,
      ).toBe(true);
    }
    expect(find('state-visit-2024')?.scheduled[0]?.edtf).toBe('2024-06-18/2024-06-19');
  });

  it('says everything in English and in Indonesian, each in its own words', () => {
    const lacking = namesOf(
      ({ title, summary }) =>
        ![title, summary].every((text) => text?.['en'] !== undefined && text['id'] !== undefined),
    );
    expect(lacking).toEqual([]);
    expect(namesOf(({ title }) => title['en'] === title['id'])).toEqual([]);
  });

  it('tells the day of the visit in the order it went', () => {
    const order = deriveItems(chronicle!).map(({ id }) => id);
    const day = [
      'putin-arrives-pyongyang',
      'airport-greeting',
      'visit-talks',
      'pact-signed',
      'press-conference',
    ];
    expect(order.filter((id) => day.includes(id))).toEqual(day);
  });

  it('uses every source, actor and place it keeps', () => {
    const text = JSON.stringify([
      events,
      chronicle?.claims,
      chronicle?.sources,
      chronicle?.timeline,
      chronicle?.actors.map(({ members }) => members),
    ]);
    const records = [...(chronicle?.actors ?? []), ...(chronicle?.places ?? [])];
    expect(records.map(({ id }) => id).filter((id) => !text.includes(`"${id}"`))).toEqual([]);
    expect(chronicle?.sources.filter(({ id }) => !JSON.stringify(events).includes(id))).toEqual([]);
  });
});
