import { defineConfig } from 'vite';

export default defineConfig({
  resolve: { conditions: ['source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2024', sourcemap: true, assetsInlineLimit: 0 },
  server: { proxy: { '/v1': 'http://localhost:8080' } },
});
