import type {
  WrittenActor,
  WrittenEvent,
  WrittenPlace,
  WrittenSource,
  WrittenTimeline,
  WrittenVocabulary,
} from '@linimasa/schema/zod';

/** A chronicle without claims, as people write it, in the parts of which its folder has files. */
export interface WrittenChronicle {
  readonly timeline: WrittenTimeline;
  readonly vocabulary: WrittenVocabulary;
  readonly sources: readonly WrittenSource[];
  readonly actors: readonly WrittenActor[];
  readonly places: readonly WrittenPlace[];
  readonly events: readonly WrittenEvent[];
}
