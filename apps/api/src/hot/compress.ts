import { Duplex } from 'node:stream';
import { promisify } from 'node:util';
import { brotliCompress, constants, createBrotliCompress, createGzip, gzip } from 'node:zlib';
import type { Encoding } from './choose-encoding.ts';

const packBr = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** Below this, in bytes, packing saves less than a packet. */
const LEAST = 1024;

/** As small as the first reader need not wait for; a tile takes less than a millisecond. */
const QUALITY = { br: 4, gzip: 6 };

const BR = { [constants.BROTLI_PARAM_QUALITY]: QUALITY.br };

/** What is packed well already. */
const PACKED = /^(?:image\/(?!svg)|font\/|video\/|application\/(?:zip|gzip|octet-stream))/;

/** Whether a body of that type and length, in bytes, is worth packing. */
export function isCompressible(type: string, length: number): boolean {
  return length >= LEAST && !PACKED.test(type) && !type.startsWith('text/event-stream');
}

/** Packs a body, away from the main thread. */
export async function compress(
  body: Uint8Array<ArrayBuffer>,
  encoding: Exclude<Encoding, 'identity'>,
): Promise<Uint8Array<ArrayBuffer>> {
  if (encoding === 'gzip') return packGzip(body, { level: QUALITY.gzip });
  return packBr(body, { params: { ...BR, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** Packs a body of any length as it is taken, away from the main thread. */
export function compressStream(
  body: ReadableStream<Uint8Array>,
  encoding: Encoding,
): ReadableStream<Uint8Array> {
  if (encoding === 'identity') return body;
  const packer =
    encoding === 'gzip' ? createGzip({ level: QUALITY.gzip }) : createBrotliCompress({ params: BR });
  return body.pipeThrough<Uint8Array>(Duplex.toWeb(packer));
}
