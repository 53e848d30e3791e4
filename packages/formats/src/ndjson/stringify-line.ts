import type { ChronicleLine } from './chronicle-line.ts';

/** Writes a record as a line, its line feed included: `{"event":{…}}`. Members keep their order. */
export function stringifyLine({ kind, record }: ChronicleLine): string {
  return `{"${kind}":${JSON.stringify(record)}}\n`;
}
