import { runTest } from './run-test.ts';

/** Looks at every page, and what opens on it, with axe, at two widths, in light and dark. */
export async function soakPages(): Promise<string> {
  await runTest('test/journey', 'accessibility.test.ts', { LINIMASA_PAGES: 'all' });
  return 'axe found nothing on any page, at two widths, in light and dark';
}
