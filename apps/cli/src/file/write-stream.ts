import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { explainCode } from '../folder/open-folder.ts';
import { UnusableFileError } from './unusable-file-error.ts';

/**
 * Writes blocks of text to a new file, or to standard output, no faster than they are taken. A reader of standard output
 * who has seen enough ends it quietly.
 * @throws {UnusableFileError} for a file that is there already or cannot be written
 */
export async function writeStream(
  blocks: Iterable<string> | AsyncIterable<string>,
  file?: string,
): Promise<void> {
  const stream = Readable.from(blocks, { objectMode: true, highWaterMark: 2 });
  try {
    if (file !== undefined) await pipeline(stream, createWriteStream(file, { flags: 'wx' }));
    else await pipeline(stream, process.stdout, { end: false });
  } catch (error) {
    const isOfFile = error instanceof Error && 'syscall' in error;
    if (!isOfFile || file === undefined) {
      if (isOfFile && 'code' in error && error.code === 'EPIPE') return;
      throw error;
    }
    throw new UnusableFileError(`Cannot write ${file}: ${explainCode(error)}.`, { cause: error });
  }
}
