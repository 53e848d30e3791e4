import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';
import { trimVis } from './trim-vis.ts';

const STYLES = 'src/new/page/page.css';

/** What a browser lets in by its content: SHA-256 in base64. */
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Writes the built script and the styles into a page that has nothing else yet, and lets exactly these in: a file that
 * loads nothing, asks nobody and runs nothing that a chronicle brings.
 */
function writePage(): Plugin {
  return {
    name: 'write-page',
    generateBundle(_options, bundle) {
      const [chunk, ...others] = Object.values(bundle);
      if (chunk?.type !== 'chunk' || others.length > 0)
        throw new Error('The page must be built into one script');
      // No text in it ends the script that it stands in.
      const script = chunk.code.replaceAll(/<(?=\/script|!--)/gi, '\\x3c');
      const styles = readFileSync(STYLES, 'utf8');
      const policy = [
        "default-src 'none'",
        `script-src ${hash(script)}`,
        `style-src ${hash(styles)}`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; ');
      for (const name of Object.keys(bundle)) Reflect.deleteProperty(bundle, name);
      const source = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title></title>
<style>${styles}</style>
</head>
<body>
<main></main>
<script id="chronicle" type="application/json">{}</script>
<script type="module">${script}</script>
</body>
</html>
`;
      this.emitFile({ type: 'asset', fileName: 'single-page.html', source });
    },
  };
}

/** The page that works by itself, which the importer fills: everything in one file. */
export default defineConfig({
  plugins: [trimVis(), writePage()],
  resolve: { conditions: ['source', 'module', 'browser', 'production'] },
  define: { 'process.env.NODE_ENV': '"production"' },
  publicDir: false,
  build: {
    target: 'es2024',
    emptyOutDir: false,
    lib: { entry: 'src/new/page/page.ts', formats: ['es'] },
    rolldownOptions: { output: { minify: true, codeSplitting: false } },
  },
});
