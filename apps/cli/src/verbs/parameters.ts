import { TimelineId } from '@linimasa/schema/zod';

/** One chronicle folder. */
export const FOLDER = {
  kind: 'tuple',
  parameters: [{ brief: 'A chronicle folder', placeholder: 'FOLDER', parse: String }],
} as const;

/** Any number of chronicle folders. */
export const FOLDERS = {
  kind: 'array',
  parameter: { brief: 'Chronicle folders to load first', placeholder: 'FOLDER', parse: String },
} as const;

/** Answers for programs. */
export const JSON_FLAG = {
  kind: 'boolean',
  brief: 'Write one JSON document to standard output',
  withNegated: false,
  default: false,
} as const;

/** Where the texts of the sources are. */
export const SOURCES_FLAG = {
  kind: 'parsed',
  brief: 'The folder with the texts of the sources (default: sources/ in the chronicle folder)',
  placeholder: 'FOLDER',
  parse: String,
  optional: true,
} as const;

/** Where to write to. */
export const OUT_FLAG = {
  kind: 'parsed',
  brief: 'A new file to write to (default: standard output)',
  placeholder: 'FILE',
  parse: String,
  optional: true,
} as const;

/** One timeline of the store. */
export const TIMELINE_FLAG = {
  kind: 'parsed',
  brief: 'The id of one timeline (default: all)',
  placeholder: 'ID',
  parse: parseTimelineId,
  optional: true,
} as const;

/** Reads the id of a timeline. @throws {Error} for one that a timeline cannot have */
export function parseTimelineId(text: string): string {
  if (TimelineId.safeParse(text).success) return text;
  throw new Error('expected a slug that is no address of the server, such as my-story');
}
