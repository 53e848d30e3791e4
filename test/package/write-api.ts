/** Brings the committed API reports of the schema up to date with its built declarations. */
import { ENTRIES, extractApi } from './extract-api.ts';

for (const entry of ENTRIES) {
  const { messages } = extractApi(entry, true);
  for (const message of messages) console.error(message);
}
