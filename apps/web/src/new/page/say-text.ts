import { pickText } from '@linimasa/schema';
import type { WrittenTimeline } from '@linimasa/schema/zod';

/** A text as people write it, in the first of the languages that it has. */
export function sayText(text: WrittenTimeline['title'], languages: readonly string[]): string {
  return typeof text === 'string' ? text : pickText(text, languages).value;
}
