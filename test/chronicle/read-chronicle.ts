import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseFolder } from '@linimasa/formats';

/** The first chronicle as its folder holds it, with the issues or warnings of reading it. */
export function readChronicle(): ReturnType<typeof parseFolder> {
  const folder = dirname(fileURLToPath(import.meta.resolve('@linimasa/russia-dprk/package.json')));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /^[^/]+\.yaml$|^events\/.+\.md$/.test(path));
  return parseFolder(new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')])));
}
