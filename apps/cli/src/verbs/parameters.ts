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
