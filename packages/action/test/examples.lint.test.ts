import { readdirSync } from "node:fs"
import { join } from "node:path"
import { lintWorkflow } from "@claimbridge/host-runner"
import { describe, expect, it } from "vitest"

const repository = join(import.meta.dirname, "../../..")
const folders = ["examples/github", ".github/workflows", "packages/action/test/workflows"]
const workflows = folders.flatMap((folder) =>
  readdirSync(join(repository, folder))
    .filter((name) => name.endsWith(".yml"))
    .map((name) => `${folder}/${name}`),
)

describe("workflows", () => {
  it.each(workflows)("%s has no mistake that can be found offline", async (path) => {
    const actions = { "acme/claimbridge@v1": repository }
    expect(await lintWorkflow(join(repository, path), { repository, actions })).toEqual([])
  })
})
