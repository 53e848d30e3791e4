/** Writes the published JSON Schemas into `spec/v1/json`: `pnpm json`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createJsonSchemas } from './create-json-schemas.ts';

const folder = join(import.meta.dirname, '../../../spec/v1/json');
mkdirSync(folder, { recursive: true });
for (const [file, schema] of createJsonSchemas())
  writeFileSync(join(folder, file), `${JSON.stringify(schema, null, 2)}\n`);
