import { describe, expect, it } from "vitest"
import { findLayerViolations } from "../../layers/find-layer-violations.ts"
import { formatFinding } from "../../repository/format-finding.ts"
import { aRepository } from "../support/a-repository.ts"

const workspace = "workspace:*"

function violations(...parts: Parameters<typeof aRepository>): string[] {
  return findLayerViolations(aRepository(...parts), {}).map(formatFinding)
}

describe("findLayerViolations", () => {
  it("accepts the arrows of the table", () => {
    const found = violations(
      {
        "packages/trust": { exports: { ".": {}, "./lint": {} } },
        "packages/emulator": { dependencies: { "@claimbridge/trust": workspace, jose: "catalog:" } },
        "packages/core": { devDependencies: { "@claimbridge/emulator": workspace, vitest: "catalog:" } },
        "packages/cli": { exports: { "./package.json": "" }, devDependencies: { yaml: "catalog:" } },
        "apps/e2e": { private: true, dependencies: { "@claimbridge/core": workspace } },
      },
      {
        "packages/cli/src/a.ts": 'import "yaml"',
        "packages/emulator/src/index.ts": 'import { authorize } from "@claimbridge/trust"\nimport "jose"',
        "packages/emulator/test/a.test.ts": 'import { lintTrust } from "@claimbridge/trust/lint"',
        "packages/core/src/index.ts": 'export { a } from "./inner/a.ts"',
        "packages/core/test/a.test.ts": 'import "@claimbridge/core"\nimport "@claimbridge/emulator"\nimport "vitest"',
        "apps/e2e/src/main.ts": 'import "@claimbridge/core"\nprocess.exit(0)',
      },
    )
    expect(found).toEqual([])
  })

  it.each([
    {
      name: "core importing the emulator in src",
      path: "packages/core/src/a.ts",
      text: 'import "@claimbridge/emulator"',
      expected: "packages/core/src/a.ts:1  core may not import emulator (scripts/layers/layer-table.ts)",
    },
    {
      name: "the emulator importing core in a test",
      path: "packages/emulator/test/a.test.ts",
      text: '\nconst { a } = await import("@claimbridge/core")',
      expected: "packages/emulator/test/a.test.ts:2  emulator may not import core (scripts/layers/layer-table.ts)",
    },
    {
      name: "the emulator naming a type of core",
      path: "packages/emulator/src/a.ts",
      text: 'export type A = import("@claimbridge/core").A',
      expected: "packages/emulator/src/a.ts:1  emulator may not import core (scripts/layers/layer-table.ts)",
    },
    {
      name: "an inner file of another package",
      path: "packages/emulator/src/a.ts",
      text: 'import "@claimbridge/trust/src/glob.ts"',
      expected: "packages/emulator/src/a.ts:1  imports an inner file of trust: ./src/glob.ts is not among its exports",
    },
    {
      name: "a path out of the package",
      path: "packages/core/test/a.test.ts",
      text: 'import "../../emulator/src/index.ts"',
      expected:
        "packages/core/test/a.test.ts:1  imports packages/emulator/src/index.ts, which is outside packages/core: import the other package by its name",
    },
    {
      name: "an external package that the table does not give",
      path: "packages/trust/src/a.ts",
      text: 'export { parse } from "yaml"',
      expected: "packages/trust/src/a.ts:1  trust may not import yaml (scripts/layers/layer-table.ts)",
    },
    {
      name: "an external package that dependencies do not name",
      path: "packages/emulator/src/a.ts",
      text: 'import { parse } from "yaml"',
      expected: "packages/emulator/src/a.ts:1  imports yaml, which its package.json does not name in dependencies",
    },
  ])("reports $name", ({ path, text, expected }) => {
    const packages = { "packages/core": {}, "packages/emulator": {}, "packages/trust": {} }
    expect(violations(packages, { [path]: text })).toEqual([expected])
  })

  it.each([
    {
      name: "a dependency against the arrows",
      packages: { "packages/emulator": { dependencies: { "@claimbridge/core": workspace } } },
      expected:
        "packages/emulator/package.json  emulator may not depend on @claimbridge/core (scripts/layers/layer-table.ts)",
    },
    {
      name: "a dependency of the emulator's tests on core",
      packages: { "packages/emulator": { devDependencies: { "@claimbridge/core": workspace } } },
      expected:
        "packages/emulator/package.json  tests of emulator may not use @claimbridge/core (scripts/layers/layer-table.ts)",
    },
    {
      name: "a package without a line in the table",
      packages: { "packages/novelty": {} },
      expected: "packages/novelty/package.json  novelty has no line in scripts/layers/layer-table.ts",
    },
    {
      name: "a cycle, once",
      packages: {
        "apps/one": { dependencies: { "@claimbridge/two": workspace } },
        "apps/two": { devDependencies: { "@claimbridge/one": workspace } },
      },
      expected: "apps/one/package.json  cycle: @claimbridge/one → @claimbridge/two → @claimbridge/one",
    },
  ])("reports $name", ({ packages, expected }) => {
    expect(violations(packages)).toEqual([expected])
  })
})
