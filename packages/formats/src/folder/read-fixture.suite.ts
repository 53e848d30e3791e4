import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Reads a fixture folder as `parseFolder` takes it. */
export function readFixture(name: string): Map<string, string> {
  const folder = join(import.meta.dirname, 'fixtures', name);
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}
