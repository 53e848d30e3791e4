import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The schema's folder, built. */
export const SCHEMA = join(import.meta.dirname, '../../packages/schema');

/** A tarball of the schema as a registry would get it, in a folder of its own that `remove` takes away. */
export interface Packed {
  readonly folder: string;
  readonly tarball: string;
  readonly remove: () => void;
}

/** Packs the built schema into a new folder outside the repository. */
export function packSchema(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'linimasa-package-'));
  const tarball = join(folder, 'schema.tgz');
  execFileSync('pnpm', ['pack', '--out', tarball], { cwd: SCHEMA, stdio: 'pipe' });
  return { folder, tarball, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
