/** Copies the published JSON Schemas into the built package. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';

cpSync(join(import.meta.dirname, '../../../spec/v1/json'), join(import.meta.dirname, '../dist/json'), {
  recursive: true,
});
