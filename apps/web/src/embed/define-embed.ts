import { registerTimeline } from '@linimasa/timeline';
import { EmbedElement } from './embed-element.ts';

registerTimeline(EmbedElement);

export { EmbedElement };
