import { defineConfig } from 'vite';

// The API in development: the server that `PORT` names, as the API itself reads it.
const api = `http://localhost:${process.env['PORT'] || 8080}`;
const ADDRESSES = ['/v1', '/docs', '/openapi.json', '/problems', '/healthz', '/readyz'];

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2024', sourcemap: true, assetsInlineLimit: 0 },
  server: { strictPort: true, proxy: Object.fromEntries(ADDRESSES.map((address) => [address, api])) },
});
