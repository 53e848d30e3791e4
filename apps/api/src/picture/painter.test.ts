import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

describe('Painter', () => {
  it('paints, and keeps no process from its end', async () => {
    const program = `import(${JSON.stringify(new URL('./painter.ts', import.meta.url).href)}).then(async ({ Painter }) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="3" height="2"/>';
      const png = await new Painter([]).paint(svg, 2);
      console.log(String.fromCharCode(...png.subarray(1, 4)), png[19], png[23]);
    })`;
    const args = ['--conditions=source', '--eval', program];
    const { stdout } = await run(process.execPath, args, { timeout: 60_000 });
    expect(stdout).toBe('PNG 6 4\n');
  });
});
