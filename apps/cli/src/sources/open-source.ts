import { join } from 'node:path';
import { type HeldText, type MatchedSource, matchSources } from '@linimasa/formats/passage';
import { UnusableFolderError } from '../folder/open-folder.ts';
import type { FoundSource } from './find-source.ts';
import { listHeldFiles } from './list-held-files.ts';
import { pickSources } from './pick-sources.ts';
import { readHeldText } from './read-held-text.ts';

/** The text of a source, and how its file was found. */
export interface OpenedSource {
  readonly file: string;
  readonly state: MatchedSource['state'];
  readonly text: HeldText;
}

/**
 * Reads the text of one source from a folder.
 * @throws {UnusableFolderError} where the folder has no file of it, or its file is no plain text
 */
export async function openSource({ source, chronicle }: FoundSource, folder?: string): Promise<OpenedSource> {
  const place = await pickSources(chronicle, folder);
  const [matched] = matchSources([source], await listHeldFiles(place));
  if (matched?.file === undefined) {
    const other = source.digest === undefined ? '' : 'file with its digest and no ';
    throw new UnusableFolderError(
      `The source ${source.id} is not in ${place}: there is no ${other}file called ${source.id}.txt.`,
    );
  }
  const text = await readHeldText(matched.file.real);
  if (typeof text === 'string') throw new UnusableFolderError(`${join(place, matched.file.path)} ${text}.`);
  return { file: matched.file.path, state: matched.state, text };
}
