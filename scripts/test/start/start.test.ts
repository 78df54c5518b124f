import { describe, expect, it } from "vitest"
import { appParameters } from "../../start/app-parameters.ts"
import { describeBuild } from "../../start/build-app.ts"

describe("appParameters", () => {
  it.each([
    { name: "a leading separator is dropped", typed: ["--", "--json"], expected: ["--json"] },
    { name: "a later separator is the app's", typed: ["--json", "--", "a"], expected: ["--json", "--", "a"] },
    { name: "nothing stays nothing", typed: [], expected: [] },
  ])("$name", ({ typed, expected }) => {
    expect(appParameters(typed)).toEqual(expected)
  })
})

describe("describeBuild", () => {
  it.each([
    { name: "says nothing when all was built before", cached: 4, expected: "" },
    { name: "says in one line what was built", cached: 1, expected: "Built 3 of 4 packages in 680ms.\n" },
  ])("$name", ({ cached, expected }) => {
    expect(
      describeBuild(` Tasks:    4 successful, 4 total\nCached:    ${cached} cached, 4 total\n  Time:    680ms \n`),
    ).toBe(expected)
  })
})
