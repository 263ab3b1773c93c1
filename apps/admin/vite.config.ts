import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  // The page's policy allows scripts and styles of its own files only: nothing is inlined.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, sourcemap: false },
  html: { cspNonce: "__NONCE__" },
});
