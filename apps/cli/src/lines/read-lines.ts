import { createReadStream } from 'node:fs';
import { type ChronicleLine, type LineIssue, parseLines } from '@linimasa/formats/ndjson';
import { UnusableFileError } from '../file/unusable-file-error.ts';
import { explainCode } from '../folder/open-folder.ts';
import { decodeChunks } from './decode-chunks.ts';
import { UnreadableLinesError } from './unreadable-lines-error.ts';

/** Beyond so many nobody reads them. */
const MOST_ISSUES = 1000;

/**
 * Reads the records of a file, or of standard input where its name is `-`, one a line, as they come. Ends in an error
 * where a timeline ends of which a line could not be read.
 * @throws {UnusableFileError} for a file that cannot be read
 * @throws {UnreadableLinesError}
 */
export async function* readLines(file: string): AsyncGenerator<ChronicleLine> {
  const issues: LineIssue[] = [];
  const bytes: AsyncIterable<Buffer> = file === '-' ? process.stdin : createReadStream(file);
  try {
    for await (const result of parseLines(decodeChunks(bytes))) {
      if (!result.ok) issues.push(...result.issues);
      // A timeline with a line that cannot be read must not pass for a whole one where the next begins.
      else if (issues.length === 0 || result.value.kind !== 'timeline') yield result.value;
      else break;
      if (issues.length >= MOST_ISSUES) break;
    }
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new UnusableFileError(`Cannot read ${file}: ${explainCode(error)}.`, { cause: error });
  }
  if (issues.length > 0) throw new UnreadableLinesError(issues);
}
