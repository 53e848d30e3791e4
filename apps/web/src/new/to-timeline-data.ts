import type { WrittenChronicle } from '@linimasa/formats/folder';
import type { TimelineData } from '@linimasa/timeline/data';

/** A chronicle as the timeline takes it in a page. */
export function toTimelineData({ timeline, vocabulary, ...records }: WrittenChronicle): TimelineData {
  return { timeline: { ...timeline, vocabulary }, ...records } as TimelineData;
}
