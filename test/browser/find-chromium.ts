import { existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How to launch it: no sandbox, since tests also run as root in containers, and no network services of its own. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--font-render-hinting=none',
];

/**
 * The path of Chromium: `CHROMIUM_PATH` if set, else the one in the npm package (Linux x64), unpacked once per version.
 * Elsewhere `undefined`, so that Playwright uses the browser of `playwright install`.
 */
export async function findChromium(): Promise<string | undefined> {
  const own = process.env['CHROMIUM_PATH'];
  if (own !== undefined && own !== '') return own;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const manifest = fileURLToPath(new URL('../package.json', import.meta.resolve('@sparticuz/chromium')));
  const { default: info } = (await import(manifest, { with: { type: 'json' } })) as {
    default: { version: string };
  };
  const folder = join(tmpdir(), `linimasa-chromium-${info.version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) await unpack(folder);
  return join(folder, 'chromium');
}

/** Unpacks beside and renames, so that no other run ever meets half a browser. */
async function unpack(folder: string): Promise<void> {
  const fresh = mkdtempSync(`${folder}-`);
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = fresh;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
}
