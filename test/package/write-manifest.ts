/** Brings the committed manifest of the element up to date with its sources. */
import { writeFileSync } from 'node:fs';
import { MANIFEST, writeManifest } from './create-manifest.ts';

writeFileSync(MANIFEST, writeManifest());
