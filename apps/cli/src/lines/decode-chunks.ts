import { isUtf8 } from 'node:buffer';
import { UnreadableLinesError } from './unreadable-lines-error.ts';

const LINE_FEED = 0x0a;

/**
 * Decodes UTF-8 as it comes.
 * @throws {UnreadableLinesError} at the line that is other bytes
 */
export async function* decodeChunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let line = 1;
  for await (const chunk of chunks) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw refuse(line + countSound(chunk));
    }
    yield text;
    line += countFeeds(chunk);
  }
  try {
    decoder.decode();
  } catch {
    throw refuse(line);
  }
}

function countFeeds(chunk: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1)) count += 1;
  return count;
}

/** How many lines are sound before one that is not; the first may begin in the middle of a character. */
function countSound(chunk: Buffer): number {
  let from = 0;
  while (from < 3 && ((chunk[from] ?? 0) & 0xc0) === 0x80) from += 1;
  let count = 0;
  for (let to = chunk.indexOf(LINE_FEED, from); to !== -1; to = chunk.indexOf(LINE_FEED, from)) {
    if (!isUtf8(chunk.subarray(from, to))) break;
    [count, from] = [count + 1, to + 1];
  }
  return count;
}

function refuse(line: number): UnreadableLinesError {
  const told = { path: '', message: 'Not UTF-8', expected: 'text in UTF-8', received: 'other bytes' };
  return new UnreadableLinesError([{ line, column: 1, ...told }]);
}
