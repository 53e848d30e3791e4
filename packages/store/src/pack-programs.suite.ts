import { build } from 'vite';

/**
 * Packs programs of the sources into one file each and what they share, for tests that start them by the hundred: a
 * process that reads six hundred modules takes four times as long.
 * @param programs files by the name that they have in the folder, without an ending
 */
export async function packPrograms(
  programs: Readonly<Record<string, string>>,
  folder: string,
): Promise<void> {
  const conditions = ['source', 'node'];
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, resolve: { conditions, externalConditions: conditions } },
    build: {
      ssr: true,
      outDir: folder,
      emptyOutDir: false,
      target: 'esnext',
      rolldownOptions: {
        input: { ...programs },
        external: ['pg-native'],
        // Beside one another, whatever they are called: what they share finds threads by where it is itself.
        output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      },
    },
  });
}
