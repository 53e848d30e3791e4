import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

/** From sources the API runs from its sources, else from its build. */
const FROM_SOURCES = import.meta.url.endsWith('.ts');
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs the API as a process of its own until it ends, and answers its exit code.
 * It has its own process group, so that a Ctrl-C reaches it once, from here, and not a second time from the terminal;
 * should this process die without a word, the closed channel tells it to stop.
 */
export async function runApi(env: Readonly<Record<string, string | undefined>>): Promise<number> {
  const entry = fileURLToPath(
    new URL(`../../../api/${FROM_SOURCES ? 'src/main.ts' : 'dist/main.js'}`, import.meta.url),
  );
  const watch = new URL(`end-with-parent.${FROM_SOURCES ? 'ts' : 'js'}`, import.meta.url).href;
  const args = [...(FROM_SOURCES ? ['--conditions=source'] : []), '--import', watch, entry];
  const child = spawn(process.execPath, args, {
    env,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const forward = (signal: NodeJS.Signals) => child.kill(signal === 'SIGHUP' ? 'SIGTERM' : signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  const [code, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  for (const name of SIGNALS) process.off(name, forward);
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
