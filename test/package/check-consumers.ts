/** Uses the packed schema with older compilers and runtimes, fetched from npm: `pnpm check:consumers`. */
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compileConsumer, installConsumer, USED } from './install-consumer.ts';

const COMPILERS = { 'TypeScript 5.9': 'typescript@5.9', 'TypeScript 6': 'typescript@6' };
const RUNTIMES = { 'Node 22': 'node@22', 'Node 24': 'node@24' };

let failed = 0;
async function check(
  name: string,
  tool: string,
  use: (consumer: Awaited<ReturnType<typeof installConsumer>>) => Promise<void>,
) {
  const consumer = await installConsumer([tool]);
  try {
    await use(consumer);
    console.log(`✓ ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`✗ ${name}\n${error instanceof Error ? error.message : String(error)}`);
  } finally {
    consumer.remove();
  }
}

for (const [name, tool] of Object.entries(COMPILERS))
  await check(name, tool, (consumer) =>
    compileConsumer(consumer, join(consumer.folder, 'node_modules/typescript/bin/tsc')),
  );
for (const [name, tool] of Object.entries(RUNTIMES)) {
  await check(name, tool, async ({ folder, run }) => {
    const node = join(folder, 'node_modules/node/bin/node');
    const version = await run(node, ['--version']);
    if (!version.startsWith(`v${tool.split('@')[1]}.`)) throw new Error(`It ran on Node ${version}`);
    const { schema: _, ...used } = JSON.parse(await run(node, ['run.js'])) as Record<string, unknown>;
    if (!isDeepStrictEqual(used, USED)) throw new Error(`It answered ${JSON.stringify(used)}`);
  });
}
process.exitCode = failed > 0 ? 1 : 0;
