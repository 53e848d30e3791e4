import type { ChronicleLine } from '@linimasa/formats/ndjson';

/**
 * Parts a stream of records before every timeline after the first, as it is read. A part has to be read to its end before
 * the next is asked for.
 */
export async function* splitTimelines(
  lines: AsyncIterable<ChronicleLine>,
): AsyncGenerator<AsyncIterable<ChronicleLine>> {
  const rest = lines[Symbol.asyncIterator]();
  let next = await rest.next();
  async function* readPart(): AsyncGenerator<ChronicleLine> {
    do {
      if (next.done === true) return;
      yield next.value;
      next = await rest.next();
    } while (next.done !== true && next.value.kind !== 'timeline');
  }
  try {
    while (next.done !== true) yield readPart();
  } finally {
    await rest.return?.();
  }
}
