import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The packages whose code decides what an answer says. */
export const PACKAGES = ['@linimasa/formats/csv', '@linimasa/schema', '@linimasa/store'];

/** Not types, and not the viewer of the documentation, which is large and answers nothing. */
const CODE = /(?<!\.d|viewer)\.[jt]s$/;

/**
 * Hashes the code that answers, so that every server of one build gives its answers the same tags, after a restart as
 * before, and another build gives others.
 */
export function hashBuild(): string {
  const roots = [new URL('..', import.meta.url).href, ...PACKAGES.map((name) => import.meta.resolve(name))];
  const hash = createHash('sha256').update(process.version);
  for (const root of roots) {
    const path = fileURLToPath(root);
    const folder = path.endsWith('/') ? path : dirname(path);
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const name of names.filter((each) => CODE.test(each)).toSorted())
      hash.update(`${name}:`).update(readFileSync(join(folder, name)));
  }
  return hash.digest('base64url').slice(0, 22);
}
