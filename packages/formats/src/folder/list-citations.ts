import type { Citation } from '@linimasa/schema';
import { listFiles } from './list-files.ts';
import { parseEventFile } from './parsed-file.ts';

/** A citation, and where a person finds it in the folder. */
export interface PlacedCitation {
  /** Path inside the folder, with `/`. */
  readonly file: string;
  /** From 1, as in issues. */
  readonly line: number;
  readonly column: number;
  /** As people write it: `claims[0].citations[1]`. */
  readonly path: string;
  readonly citation: Citation;
}

type Path = readonly (string | number)[];

/** Lists every citation of a valid chronicle folder, in the order of files and lines: of events, plans and claims. */
export function listCitations(files: ReadonlyMap<string, string>): PlacedCitation[] {
  return listFiles(files.keys()).events.flatMap((file) => {
    const parsed = parseEventFile(file, files.get(file) ?? '', undefined);
    return find(parsed.value, []).map(([path, citation]) => ({ file, ...parsed.locate(path), citation }));
  });
}

function find(value: unknown, path: Path): [path: Path, citation: Citation][] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => find(entry, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
    key === 'citations' && Array.isArray(member)
      ? member.map((citation: Citation, index): [Path, Citation] => [[...path, key, index], citation])
      : find(member, [...path, key]),
  );
}
