import { describe, expect, it } from 'vitest';
import { readPictureFonts } from './picture-fonts.ts';

const { measure, files } = readPictureFonts();
const sans = (text: string, weight = 500) => measure(text, { family: 'sans', weight, size: 100 });

describe('readPictureFonts()', () => {
  it('measures letters as the fonts have them', () => {
    // Inter: an "M" is 1,788 of 2,048 units wide at regular weight, an "i" 496.
    expect(sans('i')).toBeLessThan(sans('M') / 3);
    expect(sans('Mi')).toBeCloseTo(sans('M') + sans('i'));
    expect(sans('Kim', 600)).toBeGreaterThan(sans('Kim', 400));
    expect(measure('Kim', { family: 'serif', weight: 600, size: 100 })).not.toBe(sans('Kim', 600));
  });

  it('has Latin, Cyrillic and Greek letters, and guesses what it has not', () => {
    for (const letter of ['é', 'ř', 'Ж', 'я', 'λ', 'ệ']) expect(sans(letter)).not.toBe(60);
    expect(sans('한')).toBe(100);
  });

  it('gives every weight of a family its one name', () => {
    const names = files.map((file) => Buffer.from(file).toString('latin1').includes('I\0n\0t\0e\0r\0M'));
    expect(files.length).toBe(20);
    expect(names.some(Boolean)).toBe(false);
  });
});
