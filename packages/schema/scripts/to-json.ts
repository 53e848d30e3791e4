import * as z from 'zod/mini';
import { EdtfInput, EdtfText, refuseDuplicates, ZoneName } from '../src/event/atoms.ts';

/** A JSON Schema, or a part of one. */
export interface Json {
  [keyword: string]: unknown;
}

/** Which side of a record a schema describes: as people write it, or as it leaves. */
export type Io = 'input' | 'output';

/** What an EDTF expression looks like from afar; `format: edtf` is for those who know it. */
const EDTF = { maxLength: 256, pattern: '^[0-9XYESTZ?~%./,:+\\-\\[\\]{}]+$', format: 'edtf' };
/** A year that YAML read as a number. */
export const YEAR = { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER };

const HTTP = '^[hH][tT][tT][pP][sS]?://';
/** Region/City and the like; the runtime's own list decides. */
const ZONE = { pattern: '^[A-Za-z][A-Za-z0-9_+\\-]*(?:/[A-Za-z0-9_+\\-]+)*$', format: 'iana-zone' };

/** What zod can say of a schema, with what it cannot see: our own formats, lists without duplicates, guarded pipes. */
export function toJson(schema: z.core.$ZodType, io: Io): Json {
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override({ zodSchema, jsonSchema }) {
      const { def } = zodSchema._zod;
      if (zodSchema === EdtfText) Object.assign(jsonSchema, EDTF);
      if ('format' in def && def.format === 'url') Object.assign(jsonSchema, { pattern: HTTP });
      if (zodSchema === ZoneName) Object.assign(jsonSchema, ZONE);
      if (
        def.type === 'array' &&
        def.checks?.some(({ _zod }) => (_zod.check as unknown) === refuseDuplicates)
      )
        Object.assign(jsonSchema, { uniqueItems: true });
      if ((zodSchema as z.core.$ZodType) === EdtfInput && io === 'input') {
        for (const keyword of Object.keys(jsonSchema)) Reflect.deleteProperty(jsonSchema, keyword);
        Object.assign(jsonSchema, { anyOf: [{ type: 'string', ...EDTF }, YEAR] });
      }
      // Behind a guard stands what the value must be.
      if (def.type === 'pipe' && def.in._zod.def.type === 'custom') {
        const { $schema: _, ...guarded } = toJson(def.out, io);
        Object.assign(jsonSchema, guarded);
      }
    },
  }) as Json;
}
