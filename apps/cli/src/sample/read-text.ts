import type { Text } from '@linimasa/schema';

/** Reads `en|id|ru`. */
export function readText(words: string): Text {
  const [en = '', id = '', ru = ''] = words.split('|');
  return { en, id, ru };
}
