import { toBounds } from '@linimasa/schema';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupItems } from './group-items.ts';

const item = (edtf: string) => ({ edtf, bounds: toBounds({ edtf }, { zone: 'UTC' }) });
const window = { from: Date.UTC(2023, 8, 1), to: Date.UTC(2024, 6, 1) };

describe('groupItems()', () => {
  it('keeps apart what began, what began nobody knows when, and what went on already', () => {
    const edtfs = ['2023-09', '2023-09-13', '[2023-09..2024-06]', '[2023-08..2023-10]', '2022/2024-01'];
    const groups = groupItems(edtfs.map(item), window);
    expect(groups.began.map(({ edtf }) => edtf)).toEqual(['2023-09', '2023-09-13']);
    expect(groups.vague.map(({ edtf }) => edtf)).toEqual(['[2023-09..2024-06]']);
    expect(groups.earlier.map(({ edtf }) => edtf)).toEqual(['[2023-08..2023-10]', '2022/2024-01']);
  });

  it('lets a month of an eastern zone begin with the month of the window', () => {
    const bounds = toBounds({ edtf: '2023-09' }, { zone: 'Asia/Vladivostok' });
    expect(groupItems([{ bounds }], window).began).toHaveLength(1);
  });

  it('loses no event and keeps their order', () => {
    const items = fc.array(
      fc.integer({ min: 1900, max: 2100 }).map((year) => item(String(year))),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(items, (all) => {
        const groups = Object.values(groupItems(all, window));
        expect(groups.flat().toSorted((a, b) => all.indexOf(a) - all.indexOf(b))).toEqual(all);
        for (const group of groups) expect(group).toEqual(all.filter((each) => group.includes(each)));
      }),
    );
  });
});
