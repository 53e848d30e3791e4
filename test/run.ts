/** Runs every check, or those named: `pnpm test`, `pnpm test unit browser`. Ends with `N passed, N failed`. */
import { spawn } from 'node:child_process';
import { stripVTControlCharacters } from 'node:util';

interface Check {
  readonly name: string;
  readonly command: readonly string[];
  /** Its output must count tests; without, the command as a whole is one check. */
  readonly counts: boolean;
}

const turbo = (task: string, ...packages: readonly string[]) => [
  'turbo',
  'run',
  task,
  '--concurrency=2',
  '--continue',
  '--output-logs=full',
  ...packages.map((name) => `--filter=@linimasa/${name}`),
];

/** Two files at a time: much of it waits for servers, for browsers and for what is killed, though one file takes a core. */
const inTwos = (command: readonly string[]) => [...command, '--', '--maxWorkers=2'];

/** What reads the sources, and what makes of them what others get. */
const READING: readonly Check[] = [
  { name: 'format', command: ['biome', 'ci', '--error-on-warnings', '.'], counts: false },
  { name: 'lint', command: ['pnpm', 'run', 'lint'], counts: false },
  { name: 'types', command: ['pnpm', 'run', 'typecheck'], counts: false },
  { name: 'house', command: turbo('test', 'test-house'), counts: true },
  { name: 'build', command: turbo('build'), counts: false },
  { name: 'package', command: turbo('test', 'test-package'), counts: true },
];
/** What waits for databases and processes half of its time. */
const WAITING: readonly Check[] = [
  {
    name: 'unit',
    command: inTwos(turbo('test', 'schema', 'formats', 'client', 'api', 'cli', 'test-chronicle')),
    counts: true,
  },
  { name: 'engines', command: inTwos(turbo('test', 'store')), counts: true },
];
/** What a browser draws, for which it wants the machine; the journey needs what was built. */
const DRAWING: readonly Check[] = [
  { name: 'browser', command: turbo('test', 'timeline', 'web', 'test-browser'), counts: true },
  { name: 'journey', command: inTwos(turbo('test', 'test-journey')), counts: true },
];
/** One stage after the other, the rows of each beside one another. */
const STAGES: readonly (readonly (readonly Check[])[])[] = [[READING, WAITING], [DRAWING]];

interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly output: string;
}

async function run({ command, counts }: Check): Promise<Outcome> {
  const { code, output } = await collect(command);
  if (!counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
  const passed = sum(output, /Tests .*?(\d+) passed/g);
  const failed = sum(output, /Tests .*?(\d+) failed/g);
  // A run that breaks before, between or after its tests has failed, whatever it counted; so has one that ran none.
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed, output };
}

function collect([file = '', ...args]: readonly string[]): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: undefined };
    const child = spawn(file, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output: stripVTControlCharacters(output) }));
  });
}

function sum(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(pattern), ([, count]) => Number(count)).reduce(
    (total, count) => total + count,
    0,
  );
}

const wanted = process.argv.slice(2);
const names = STAGES.flat(2).map(({ name }) => name);
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown check ${unknown.join(', ')}; there are ${names.join(', ')}`);
  process.exit(2);
}

const total = { passed: 0, failed: 0 };
for (const rows of STAGES) await Promise.all(rows.map(runInTurn));
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

async function runInTurn(checks: readonly Check[]): Promise<void> {
  for (const check of checks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const started = performance.now();
    const { passed, failed, output } = await run(check);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    if (failed > 0) console.log(output);
    const counted = check.counts
      ? `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}`
      : failed > 0
        ? 'failed'
        : 'ok';
    console.log(`${failed > 0 ? '✗' : '✓'} ${check.name.padEnd(8)} ${counted}  (${seconds} s)`);
    total.passed += passed;
    total.failed += failed;
  }
}
