import type { Citation } from '@linimasa/schema';
import { Document, isMap } from 'yaml';

/** Writes a citation as an entry of a `citations` list in YAML, two spaces in, as an event file has it. */
export function stringifyCitation(citation: Citation): string {
  const document = new Document([citation]);
  const locator = document.getIn([0, 'locator']);
  if (isMap(locator)) locator.flow = true;
  const text = document.toString({ lineWidth: 0 });
  return text.replaceAll(/^(?=.)/gm, '  ');
}
