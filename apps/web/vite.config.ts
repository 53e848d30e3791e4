import { defineConfig } from 'vite';
import { lightStyles } from './light-styles.ts';
import { trimVis } from './trim-vis.ts';

// The API in development: the server that `PORT` names, as the API itself reads it.
const api = `http://localhost:${process.env['PORT'] || 8080}`;
const ADDRESSES = ['/v1', '/oembed', '/docs', '/openapi.json', '/problems', '/healthz', '/readyz'];

export default defineConfig({
  plugins: [trimVis(), lightStyles()],
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2024',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: { input: ['index.html', 'embed.html', 'new.html'] },
  },
  server: { strictPort: true, proxy: Object.fromEntries(ADDRESSES.map((address) => [address, api])) },
});
