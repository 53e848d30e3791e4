import type { Source } from '@linimasa/schema';

/** A file at hand: its path, and the SHA-256 of its bytes in lowercase hex. */
export interface HeldFile {
  readonly path: string;
  readonly digest: string;
}

/** A source and the file that holds it. */
export interface MatchedSource<F extends HeldFile = HeldFile> {
  readonly source: Source;
  /**
   * `same`: the file has the bytes of the record’s digest. `changed`: it bears the source’s id and has other bytes.
   * `named`: it bears the id, and the record has no digest to compare. `absent`: there is no file.
   */
  readonly state: 'same' | 'changed' | 'named' | 'absent';
  readonly file?: F;
}

/** Finds the file of each source: by digest, else by its id as file name, with any extension. */
export function matchSources<F extends HeldFile>(
  sources: readonly Source[],
  files: readonly F[],
): MatchedSource<F>[] {
  const sorted = files.toSorted((a, b) => rank(a.path) - rank(b.path) || (a.path < b.path ? -1 : 1));
  return sources.map((source) => {
    const same = sorted.find(({ digest }) => digest === source.digest);
    if (same !== undefined) return { source, state: 'same', file: same };
    const file = sorted.find(({ path }) => bears(path, source.id));
    if (file === undefined) return { source, state: 'absent' };
    return { source, state: source.digest === undefined ? 'named' : 'changed', file };
  });
}

function bears(path: string, id: string): boolean {
  const name = (path.split('/').at(-1) ?? '').toLowerCase();
  return name === id || name.replace(/\.[^.]+$/, '') === id;
}

/** Beside a scan or a page of the same name, the text is meant. */
function rank(path: string): number {
  return /\.txt$/i.test(path) ? 0 : 1;
}
