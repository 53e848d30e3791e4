import { type Answer, type Dispute, deriveChronicle } from '@linimasa/schema';
import { describe, expect, it } from 'vitest';
import { readChronicle } from './read-chronicle.ts';

const result = readChronicle();
if (!result.ok) throw new Error(`Cannot read the chronicle: ${JSON.stringify(result.issues)}`);
const { items, disputes } = deriveChronicle(result.value);

function find(event: string, attribute?: string): Dispute {
  const found = disputes.find((one) => one.event === event && one.attribute === attribute);
  if (found === undefined)
    throw new Error(`There is no dispute on ${event}, ${attribute ?? 'its happening'}`);
  return found;
}

function answer(dispute: Dispute, claim: string): Answer {
  const found = dispute.answers.find(({ claims }) => claims.includes(claim));
  if (found === undefined) throw new Error(`No answer on ${dispute.event} has the claim ${claim}`);
  return found;
}

/** How two answers, named by a claim of each, stand to each other. */
function compare(dispute: Dispute, one: string, other: string): string {
  const place = dispute.answers.indexOf(answer(dispute, other));
  return answer(dispute, one).against.find((against) => against.answer === place)?.standing ?? 'differ';
}

describe('the disputes of the chronicle', () => {
  it('are some thirty questions with more than one answer', () => {
    expect(disputes.length).toBeGreaterThanOrEqual(20);
    expect(disputes.length).toBeLessThanOrEqual(40);
  });

  it('contest only what somebody denies or what cannot all be true', () => {
    expect(items.filter(({ contested }) => contested).map(({ id }) => id)).toEqual([
      'arms-transfer',
      'north-korean-missiles-used',
      'vostochny-meeting',
    ]);
  });

  it('has the arms transfers denied, and with them every answer about them', () => {
    const whole = find('arms-transfer');
    expect(whole.standings).toEqual(['denied']);
    expect(answer(whole, 'moscow-and-pyongyang-deny')).toMatchObject({
      denies: true,
      saidBy: 2,
      reportedBy: 2,
    });
    for (const attribute of ['containers-supplied', 'missiles-supplied', 'arms-kinds', 'payment'])
      expect(answer(find('arms-transfer', attribute), 'moscow-and-pyongyang-deny').reach, attribute).toBe(
        'event',
      );
  });

  it('has more than 10,000 and more than 11,000 containers merely differ', () => {
    const containers = find('arms-transfer', 'containers-supplied');
    expect(compare(containers, 'us-10000-containers', 'miller-11000-containers')).toBe('differ');
    expect(compare(containers, 'us-10000-containers', 'russia-denies-containers')).toBe('denied');
    expect(containers.standings).not.toContain('contradict');
  });

  it('has tens, dozens and about fifty missiles supplied side by side', () => {
    const supplied = find('arms-transfer', 'missiles-supplied');
    expect(supplied.answers.filter(({ denies }) => !denies)).toHaveLength(3);
    expect(supplied.standings).toEqual(['denied', 'differ']);
  });

  it('has the firing of ten missiles denied', () => {
    expect(find('north-korean-missiles-used', 'missiles-fired').standings).toEqual(['denied']);
  });

  it('has the arrival on Tuesday revised, and the accounts of Wednesday agree', () => {
    const arrival = find('putin-arrives-pyongyang', 'when');
    expect(arrival).toMatchObject({ standings: ['revised', 'differ'], contested: false });
    expect(compare(arrival, 'expected-on-tuesday', 'landed-about-0245')).toBe('revised');
    expect(compare(arrival, 'arrived-in-small-hours', 'landed-about-0245')).toBe('differ');
    expect(answer(arrival, 'landed-about-0245').preferred?.claim).toBe('landed-about-0245');
  });

  it('has “less than nine months before” contradict 13 September 2023', () => {
    const met = find('vostochny-meeting', 'when');
    expect(compare(met, 'met-under-nine-months-before', 'met-on-13-september')).toBe('contradict');
    expect(compare(met, 'met-under-nine-months-before', 'met-in-september')).toBe('differ');
    expect(answer(met, 'met-on-13-september').preferred).toBeDefined();
  });

  it('has what is named, meant, asked and promised differ', () => {
    const open = {
      'pact-signed': ['treaty-name', 'treaty-meaning', 'treaty-contents', 'treaty-reason'],
      'state-visit-2024': ['visit-purpose', 'gains', 'visit-effect'],
      'un-panel-ends': ['why-ended'],
      'kim-pledges-support': ['pledge'],
      'rodong-sinmun-article': ['promises'],
      'russian-delegation': ['members'],
      'sacred-war-praise': ['speaker'],
    };
    for (const [event, attributes] of Object.entries(open))
      for (const attribute of attributes)
        expect(find(event, attribute).standings, `${event} ${attribute}`).toEqual(['differ']);
  });

  it('counts voices and origins apart', () => {
    const name = find('pact-signed', 'treaty-name');
    expect(answer(name, 'kim-comprehensive-strategic')).toMatchObject({ saidBy: 2, reportedBy: 1 });
    const promised = find('rodong-sinmun-article', 'promises');
    expect(answer(promised, 'putin-trade-beyond-west')).toMatchObject({ saidBy: 1, reportedBy: 2 });
  });

  it('leaves seven to ten events as headlines', () => {
    const headlines = items.filter(({ importance }) => importance === 'headline').map(({ id }) => id);
    expect(headlines.length).toBeGreaterThanOrEqual(7);
    expect(headlines.length).toBeLessThanOrEqual(10);
    expect(headlines).toEqual(
      expect.arrayContaining(['arms-transfer', 'putin-arrives-pyongyang', 'pact-signed', 'un-panel-veto']),
    );
  });
});
