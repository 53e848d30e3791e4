import { describe, expect, it } from 'vitest';
import { findCopiedRun, listRuns } from './find-copied-run.ts';

const runs = listRuns(['Satu dua, tiga “empat” lima.', 'Enam tujuh'], 4);

describe('findCopiedRun()', () => {
  it('finds a run in a row, whatever the case and punctuation', () => {
    expect(findCopiedRun('nol DUA tiga empat: lima', runs, 4)).toBe('dua tiga empat lima');
  });

  it('finds none where the run is shorter, broken, or goes from one text to the next', () => {
    for (const text of ['dua tiga empat', 'dua tiga nol empat lima', 'empat lima enam tujuh', ''])
      expect(findCopiedRun(text, runs, 4), text).toBeUndefined();
  });
});
