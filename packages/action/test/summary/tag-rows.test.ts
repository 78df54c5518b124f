import { describe, expect, it } from "vitest"
import { tagRows } from "../../src/summary/tag-rows.ts"

const tagged = (tags: Record<string, unknown>) => ({ "https://aws.amazon.com/tags": { principal_tags: tags } })
const claims = { repository: "octo-org/octo-repo", ref: "main", ref_name: "main", run_id: "1", actor_id: "1" }

describe("tagRows", () => {
  it.each([
    { name: "the claim of its name", tags: { run_id: ["1"] }, row: ["run_id", "1", ["run_id"]] },
    {
      name: "a renamed claim",
      tags: { repo: ["octo-org/octo-repo"] },
      row: ["repo", "octo-org/octo-repo", ["repository"]],
    },
    { name: "every claim that it can be", tags: { branch: ["main"] }, row: ["branch", "main", ["ref", "ref_name"]] },
    { name: "no claim", tags: { team: ["x"] }, row: ["team", "x", []] },
  ])("puts a tag down to $name", ({ tags, row }) => {
    expect(tagRows(tagged(tags), claims)).toEqual([row])
  })

  it.each([
    { name: "no token", sent: undefined },
    { name: "a token without tags", sent: {} },
    { name: "tags of another shape", sent: tagged({ a: 1, b: [2], c: null }) },
  ])("has no rows for $name", ({ sent }) => {
    expect(tagRows(sent, claims)).toEqual([])
  })
})
