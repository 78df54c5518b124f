import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { inputNames } from "../../src/inputs/input-names.ts"

interface Described {
  readonly description: string
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, Described>>
  readonly outputs: Readonly<Record<string, Described>>
  readonly runs: Readonly<Record<string, string>>
}

const action: ActionFile = parse(readFileSync(new URL("../../../../action.yml", import.meta.url), "utf8"))

describe("action.yml", () => {
  it("declares the inputs that are read, and no others", () => {
    expect(Object.keys(action.inputs)).toEqual(inputNames)
  })

  it("says of each input what happens without it, or whose other name it is", () => {
    const silent = Object.entries(action.inputs).filter(
      ([, { description }]) => !/Default: |Another name of /.test(description),
    )
    expect(silent.map(([name]) => name)).toEqual([])
  })

  it("has each output of the Cognito actions under the official action's spelling, too", () => {
    const names = Object.keys(action.outputs)
    const twins = names.filter((name) => name.includes("_")).map((name) => name.replaceAll("_", "-"))
    expect(twins.filter((name) => !names.includes(name))).toEqual([])
  })

  it("runs the committed bundles, the second one whatever became of the job", () => {
    expect(action.runs).toEqual({
      using: "node24",
      main: "packages/action/dist/main.js",
      post: "packages/action/dist/post.js",
      "post-if": "always()",
    })
  })
})
