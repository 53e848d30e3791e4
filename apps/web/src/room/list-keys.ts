import type { PageKey } from '@linimasa/timeline';
import type { Texts } from '../text/texts.ts';

/** The keys of the room, for the list of keys that the timeline shows. */
export function listKeys({ keys }: Texts): readonly PageKey[] {
  return [
    { keys: ['/'], text: keys.search },
    { keys: ['←', '→'], text: keys.story },
    { keys: ['Esc'], text: keys.close },
  ];
}
