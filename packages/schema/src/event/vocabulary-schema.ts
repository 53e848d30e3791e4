import * as z from 'zod/mini';
import { preprocess } from '../problem/preprocess.ts';
import { say, strict } from '../problem/zod-issues.ts';
import type { Text as TextMap } from '../time/text.ts';
import { Colour, Id } from './atoms.ts';
import type { Attribute } from './records.ts';

/** Builds the schema of vocabularies around the forms of text and attribute that a door accepts. */
export function createVocabulary(text: z.ZodMiniType<TextMap>, expand: (value: unknown) => unknown) {
  const order = z._default(z.number(), 0);
  const terms = z._default(z.record(Id, strict({ label: text, order, colour: z.exactOptional(Colour) })), {});
  const whole = strict({
    label: z.exactOptional(text),
    question: text,
    type: z.enum(['quantity', 'text', 'when', 'places', 'actors']),
    unit: z.exactOptional(Id),
    single: z.boolean(),
    order,
    colour: z.exactOptional(Colour),
  }).check(
    z.refine(({ type, unit }) => unit === undefined || type === 'quantity', {
      path: ['unit'],
      error: say('Only a quantity has a unit', 'no unit, or type quantity'),
    }),
  );
  const attribute = preprocess(expand, whole) as unknown as z.ZodMiniType<Attribute>;
  return strict({
    kinds: terms,
    tags: terms,
    roles: terms,
    attributes: z._default(z.record(Id, attribute), {}),
    units: terms,
  });
}

/** What an attribute is short for: of numbers and dates one is true, of other answers several may be. */
export function expandAttribute(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || 'single' in value) return value;
  return { ...value, single: 'type' in value && (value.type === 'quantity' || value.type === 'when') };
}
