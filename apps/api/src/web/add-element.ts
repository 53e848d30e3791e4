import { createHash } from 'node:crypto';
import { type StaticFile, toStaticFile } from '../answer/answer-file.ts';

/** The element's loader under the name that changes with its content. */
const LOADER = /^\/v1\/element-([\w-]{8})\.js$/;

/** What `/v1/element.json` says: which loader this server has, for pages that name it by version and by hash. */
interface ElementAnswer {
  readonly src: string;
  /** Subresource Integrity. */
  readonly integrity: string;
  readonly version: string;
}

/** Adds the element's loader under its lasting name, `/v1/element.js`, and what tells its version and hash. */
export function addElement(files: ReadonlyMap<string, StaticFile>): ReadonlyMap<string, StaticFile> {
  const [found, ...others] = [...files].filter(([path]) => LOADER.test(path));
  if (others.length > 0) throw new Error(`The web folder has ${others.length + 1} loaders: build it anew`);
  if (found === undefined) return files;
  const [src, { body }] = found;
  const hash = createHash('sha384').update(body).digest('base64');
  const told: ElementAnswer = {
    src,
    integrity: `sha384-${hash}`,
    version: LOADER.exec(src)?.[1] ?? '',
  };
  const json = new TextEncoder().encode(JSON.stringify(told));
  return new Map([
    ...files,
    ['/v1/element.js', toStaticFile('element.js', body)],
    ['/v1/element.json', toStaticFile('element.json', json)],
  ]);
}
