import { describeValue, type Issue } from '../problem/issue.ts';
import { findNearest } from '../problem/nearest.ts';
import { parseEdtf } from '../time/parse-edtf.ts';
import { WebAddress } from './atoms.ts';
import type { Chronicle, Field } from './records.ts';

/** Finds values of `extra` that no field of the timeline declares, or whose type is not the field's. */
export function checkFields({ timeline, events }: Pick<Chronicle, 'timeline' | 'events'>): readonly Issue[] {
  const { fields } = timeline;
  return events.flatMap((event, index) =>
    Object.entries(event?.extra ?? {}).flatMap(([name, value]): Issue[] => {
      const path = ['events', index, 'extra', name];
      const received = describeValue(value);
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      if (field === undefined) {
        const nearest = findNearest(name, Object.keys(fields));
        const expected = nearest === undefined ? 'a name that the timeline’s fields declare' : `"${nearest}"`;
        return [{ path, message: `The timeline has no field ${describeValue(name)}`, expected, received }];
      }
      if (FITS[field.type](value)) return [];
      return [{ path, message: `Cannot use this as ${name}`, expected: NOUNS[field.type], received }];
    }),
  );
}

const FITS: Readonly<Record<Field['type'], (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && parseEdtf(value).ok,
  url: (value) => WebAddress.safeParse(value).success,
};

const NOUNS: Readonly<Record<Field['type'], string>> = {
  text: 'text',
  number: 'a number',
  boolean: 'true or false',
  date: 'an EDTF date in quotes',
  url: 'an http or https URL',
};
