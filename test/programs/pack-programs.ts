import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/**
 * Packs programs of the sources, with all they import, for tests that start them often: a process that reads six hundred
 * modules takes four times as long.
 * @param programs files by the name that they have there, without an ending; threads beside those that start them
 * @param folder gets a `package.json` and a folder `dist`, as deep as the folders of the sources
 * @param manifest what the `package.json` says besides
 * @returns the folder that the programs are in
 */
export async function packPrograms(
  programs: Readonly<Record<string, string>>,
  folder: string,
  manifest: object = {},
): Promise<string> {
  const conditions = ['source', 'node'];
  const outDir = join(folder, 'dist');
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, resolve: { conditions, externalConditions: conditions } },
    build: {
      ssr: true,
      outDir,
      target: 'esnext',
      rolldownOptions: {
        input: { ...programs },
        external: ['pg-native'],
        // Beside one another, wherever they came from: what is shared finds threads by where it is itself.
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ ...manifest, type: 'module' }));
  return outDir;
}
