import { stringifyFolder, type WrittenChronicle } from '@linimasa/formats/folder';
import { strToU8, zipSync } from 'fflate';

/** The first moment that a zip can say: the same rows make the same file. */
const MTIME = new Date(1980, 0, 1);

/** A chronicle folder as a zip, in a folder of the timeline's id. */
export function createFolderZip(chronicle: WrittenChronicle): Blob {
  const { id } = chronicle.timeline;
  const files = Array.from(stringifyFolder(chronicle), ([path, text]) => [`${id}/${path}`, strToU8(text)]);
  const zip = zipSync(Object.fromEntries(files), { mtime: MTIME });
  return new Blob([zip], { type: 'application/zip' });
}
