import { z } from 'zod';
import { say, strict } from '../problem/zod-issues.ts';
import type { Text as TextMap } from '../time/text.ts';
import { Colour, Id } from './atoms.ts';
import type { Attribute } from './records.ts';

/** Builds the schema of vocabularies around the forms of text and attribute that a door accepts. */
export function createVocabulary(text: z.ZodType<TextMap>, expand: (value: unknown) => unknown) {
  const order = z.number().default(0);
  const terms = z.record(Id, strict({ label: text, order, colour: Colour.exactOptional() })).default({});
  const whole = strict({
    label: text.exactOptional(),
    question: text,
    type: z.enum(['quantity', 'text', 'when', 'places', 'actors']),
    unit: Id.exactOptional(),
    single: z.boolean(),
    order,
    colour: Colour.exactOptional(),
  }).refine(({ type, unit }) => unit === undefined || type === 'quantity', {
    path: ['unit'],
    error: say('Only a quantity has a unit', 'no unit, or type quantity'),
  });
  const attribute = z.preprocess(expand, whole) as unknown as z.ZodType<Attribute>;
  return strict({
    kinds: terms,
    tags: terms,
    roles: terms,
    attributes: z.record(Id, attribute).default({}),
    units: terms,
  });
}

/** What an attribute is short for: of numbers and dates one is true, of other answers several may be. */
export function expandAttribute(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'single' in value || !('type' in value)) return value;
  return { ...value, single: value.type === 'quantity' || value.type === 'when' };
}
