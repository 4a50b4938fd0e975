// SPDX-License-Identifier: EUPL-1.2
// One classic script and one stylesheet, without hashes in their names: the program embeds them.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
  resolve: { alias: { "@figures": here("figures") } },
  build: {
    target: ["es2021", "chrome100", "firefox100", "safari15"],
    modulePreload: false,
    reportCompressedSize: false,
    cssCodeSplit: false,
    lib: { entry: here("figures/report.tsx"), formats: ["iife"], name: "afwegingFigures", cssFileName: "report",
           fileName: () => "report.js" },
  },
  test: { include: ["tests/**/*.test.{ts,tsx}"] },
});
