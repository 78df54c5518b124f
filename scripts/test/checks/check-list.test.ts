import { describe, expect, it } from "vitest"
import { checkList } from "../../checks/check-list.ts"

describe("checkList", () => {
  it("checks the types of every project, apps after the packages they use", () => {
    const files = new Map(["apps/e2e", "packages/core", "scripts"].map((folder) => [`${folder}/tsconfig.json`, "{}"]))
    const types = checkList(files).find(({ name }) => name === "types")
    expect(types?.commands).toEqual([
      ["tsc", "-p", "packages/core"],
      ["tsc", "-p", "scripts"],
      ["tsc", "-p", "apps/e2e"],
    ])
  })
})
