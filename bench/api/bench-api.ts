import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureSize, type SizeResult } from './measure-size.ts';
import { readApiOptions } from './options.ts';
import { startPostgresql } from './postgresql-server.ts';
import { readWorkload } from './read-workload.ts';
import { writeReport } from './report.ts';

/** Measures the API beside its peers at every size, on every engine, and answers the report as Markdown. */
export async function benchApi(args: readonly string[]): Promise<string> {
  const options = readApiOptions(args);
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'linimasa-bench-')));
  await mkdir(folder, { recursive: true });
  build();
  const draws = readWorkload();
  const results: SizeResult[] = [];
  try {
    for (const engine of options.engines) {
      const postgresql =
        engine === 'postgresql' ? await startPostgresql(join(folder, 'postgresql')) : undefined;
      try {
        for (const events of options.sizes)
          results.push(
            await measureSize(engine, events, draws, {
              ...options,
              folder,
              ...(postgresql && { postgresql }),
            }),
          );
      } finally {
        await postgresql?.stop();
      }
    }
  } finally {
    if (options.folder === undefined) await rm(folder, { recursive: true, force: true });
  }
  return writeReport(results);
}

/** What is measured is what people run. */
function build(): void {
  const args = [
    'run',
    'build',
    '--filter=@linimasa/cli',
    '--filter=@linimasa/api',
    '--output-logs=errors-only',
  ];
  execFileSync('turbo', args, { stdio: ['ignore', 'inherit', 'inherit'] });
}
