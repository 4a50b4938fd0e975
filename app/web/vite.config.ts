// SPDX-License-Identifier: EUPL-1.2
// One classic script and one stylesheet, without hashes in their names: the program holds them. What
// others wrote and asked to be named for stands at the head of the script.
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Plugin } from "vite";
import { defineConfig } from "vitest/config";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Licences of the packages that are in the script; equal ones once. */
function licences(modules: readonly string[]): string {
  const names = new Map<string, string[]>();
  const packages = new Set(modules.flatMap((m) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(m)?.[1] ?? []));
  for (const name of [...packages].sort()) {
    const file = here(`node_modules/${name}/LICENSE`);
    const text = existsSync(file) ? readFileSync(file, "utf8").trim() : "no licence file";
    names.set(text, [...(names.get(text) ?? []), name]);
  }
  return [...names].map(([text, of]) => `${of.join(", ")}:\n${text.replaceAll("*/", "* /")}`).join("\n\n");
}

function licencesFirst(): Plugin {
  return {
    name: "licences-first",
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type === "chunk") chunk.code = `/*\n${licences(Object.keys(chunk.modules))}\n*/\n${chunk.code}`;
      }
    },
  };
}

export default defineConfig({
  plugins: [licencesFirst()],
  esbuild: { jsx: "automatic", jsxImportSource: "preact", legalComments: "none" },
  // Of d3-sankey its modules: node 18 cannot load its other form, which asks for modules.
  resolve: { alias: { "@figures": here("figures"), "d3-sankey": here("node_modules/d3-sankey/src/index.js") } },
  build: {
    target: ["es2021", "chrome100", "firefox100", "safari15"],
    modulePreload: false,
    reportCompressedSize: false,
    cssCodeSplit: false,
    lib: {
      entry: here("figures/report.tsx"), formats: ["iife"], name: "afwegingFigures", cssFileName: "report",
      fileName: () => "report.js",
    },
  },
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    server: { deps: { inline: [/d3-sankey/] } },
  },
});
