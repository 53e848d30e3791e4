import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { decodeText, type Hash, type HeldText, parseHeldText } from '@linimasa/formats/passage';
import { explainCode } from '../folder/open-folder.ts';

/** The largest text that is read, in bytes. */
const LARGEST = 16 * 1024 * 1024;

const hash: Hash = (text) => createHash('sha256').update(text, 'utf8').digest('hex');

/** Reads the text of a source, or says why there is none, as the end of a sentence that begins with its name. */
export async function readHeldText(path: string): Promise<HeldText | string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST) return `is too large: it has ${size} bytes, at most ${LARGEST} are read`;
    const decoded = decodeText(await readFile(path));
    return decoded.ok ? parseHeldText(decoded.text, hash) : decoded.reason;
  } catch (error) {
    return `cannot be read: ${explainCode(error)}`;
  }
}
