import type { PlacedCitation } from '@linimasa/formats/folder';
import { type HeldText, type LocatedCitation, locateCitation, matchSources } from '@linimasa/formats/passage';
import type { Source } from '@linimasa/schema';
import { listHeldFiles } from './list-held-files.ts';
import { readHeldText } from './read-held-text.ts';

/** A source as it was found among the files. */
export interface VerifiedSource {
  readonly id: string;
  readonly state: 'same' | 'changed' | 'named' | 'absent' | 'unreadable';
  readonly file?: string;
  /** The keepers say that they have a copy. */
  readonly held: boolean;
  /** Why its file is not read, as the end of a sentence that begins with its name. */
  readonly reason?: string;
}

/** A citation with its place in the chronicle folder, and how it stands to the text of its source. */
export interface VerifiedCitation extends PlacedCitation, LocatedCitation {}

/** All that was looked up. */
export interface Verification {
  readonly sources: readonly VerifiedSource[];
  readonly citations: readonly VerifiedCitation[];
}

/**
 * Looks citations up in the files of a folder.
 * @throws {UnusableFolderError} for a folder that cannot be read
 */
export async function verifyCitations(
  sources: readonly Source[],
  citations: readonly PlacedCitation[],
  folder: string | undefined,
): Promise<Verification> {
  const files = folder === undefined ? [] : await listHeldFiles(folder);
  const texts = new Map<string, HeldText>();
  const verified: VerifiedSource[] = [];
  for (const { source, state, file } of matchSources(sources, files)) {
    const { id, held } = source;
    if (file === undefined) {
      verified.push({ id, held, state });
      continue;
    }
    const text = await readHeldText(file.real);
    if (typeof text === 'string') {
      verified.push({ id, held, state: 'unreadable', file: file.path, reason: text });
      continue;
    }
    texts.set(id, text);
    verified.push({ id, held, state, file: file.path });
  }
  return {
    sources: verified,
    citations: citations.map((placed) => {
      const text = texts.get(placed.citation.source);
      const located = text === undefined ? UNCHECKED : locateCitation(placed.citation, text);
      return { ...placed, ...located };
    }),
  };
}

const UNCHECKED: LocatedCitation = { state: 'unchecked', amiss: [] };
