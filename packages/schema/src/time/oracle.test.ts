import { expect, it } from 'vitest';
import { toBounds } from './to-bounds.ts';

/** The library has no types; what is used of it is written down here. */
const load = (name: string): Promise<unknown> => import(name);
const { default: edtf } = (await load('edtf')) as { default: (text: string) => { min: number; max: number } };

it.each(['2024', '2024-06', '2024-06-19', '0000', '199X'])('%s is the same stretch to npm edtf', (text) => {
  const { min, max } = edtf(text);
  expect(toBounds({ edtf: text }, { zone: 'UTC' })).toMatchObject({ earliest: min, latest: max + 1 });
});
