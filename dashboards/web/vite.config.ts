import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The api of a running product, for development with hot reload; the built pages use their own origin. */
const api = process.env.NHIPBAO_API ?? 'http://127.0.0.1:8420';

export default defineConfig({
  plugins: [react()],
  build: {
    // The pages run under a policy without inline script or data: fonts, so nothing may be inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  server: { proxy: { '/api': api } },
});
