import { describe, expect, it } from "vitest"
import { type TagState, tagBudget } from "../../src/index.ts"

const sha = "3a7bd3e2360a3d29eea436fcfb7e44c735d117c4"
const claims = {
  sub: "repo:octo-org/octo-repo:ref:refs/heads/main",
  repository: "octo-org/octo-repo",
  repository_owner_id: "65",
  ref: "refs/heads/main",
  run_id: "42",
  sha,
}
const mapping = {
  repository: "repository",
  repository_owner_id: "repository_owner_id",
  ref: "ref",
  run_id: "run_id",
  sha: "sha",
}

interface StateCase {
  readonly name: string
  readonly value: unknown
  readonly state: TagState
  readonly illegalCharacters?: string
}

// https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html
const states: readonly StateCase[] = [
  { name: "every character that a tag may have", value: "aZ9 _.:/=+-@é", state: "ok" },
  { name: "no claim", value: undefined, state: "absent" },
  { name: "an empty claim", value: "", state: "empty" },
  { name: "a number", value: 42, state: "not-a-string" },
  { name: "a list", value: ["a"], state: "not-a-string" },
  { name: "a bot's name", value: "dependabot[bot]", state: "illegal", illegalCharacters: "[]" },
  { name: "a UUID in braces", value: "{7f3c1b2a}", state: "illegal", illegalCharacters: "{}" },
  { name: "a branch with a hash sign", value: "refs/heads/fix/#42", state: "illegal", illegalCharacters: "#" },
  { name: "256 characters", value: "a".repeat(256), state: "ok" },
  { name: "257 characters", value: "a".repeat(257), state: "too-long" },
]

describe("tagBudget", () => {
  it.each(states)("says what becomes of $name", ({ value, state, illegalCharacters }) => {
    const { tags } = tagBudget({ ...(value !== undefined && { branch: value }) }, { branch: "branch" })
    expect(tags[0]).toMatchObject({ state, ...(illegalCharacters && { illegalCharacters }) })
  })

  it("takes no claim from the prototype of objects", () => {
    expect(tagBudget({}, { tag: "toString" }).tags[0]?.state).toBe("absent")
  })

  it("counts the bytes of keys and values, and of the subject apart", () => {
    const { bytes, subjectBytes, tags } = tagBudget({ sub: "é", environment: "Zürich" }, { environment: "environment" })
    expect({ bytes, subjectBytes }).toEqual({ bytes: 18, subjectBytes: 2 })
    expect(tags.map((tag) => tag.bytes)).toEqual([18])
  })

  it("is refused for one value that no tag may have", () => {
    expect(tagBudget({ ...claims, actor: "dependabot[bot]" }, { ...mapping, actor: "actor" }).verdict).toBe("refused")
  })

  it("costs nothing without tags", () => {
    const { packed, verdict, bytes, longest } = tagBudget({}, {})
    expect({ packed, verdict, bytes }).toEqual({
      packed: { percent: 0, lowPercent: 0, highPercent: 0 },
      verdict: "fits",
      bytes: 0,
    })
    expect(longest.percent).toBe(0)
  })
})

describe("the packed size", () => {
  // Recorded: https://awsteele.com/blog/2023/10/25/aws-role-session-tags-for-github-actions.html
  it("comes within its own margin of the 43 % that AWS answered for six tags of this kind", () => {
    const recorded = {
      actor: "octocat-bot",
      ref: "refs/heads/main",
      run_id: "6634485805",
      event: "workflow_dispatch",
      repository: "octo-org/oidc-token-fetcher",
      sha,
    }
    const { packed } = tagBudget(recorded, Object.fromEntries(Object.keys(recorded).map((key) => [key, key])))
    expect(packed.lowPercent).toBeLessThanOrEqual(43)
    expect(packed.highPercent).toBeGreaterThanOrEqual(43)
  })

  it("costs little for what is repeated", () => {
    const once = tagBudget(claims, { a: "sha" }).packed.percent
    const twice = tagBudget(claims, { a: "sha", b: "sha" }).packed.percent
    expect(twice - once).toBeLessThan(once / 2)
  })

  it("is uncertain from half of the space on, and refused when it can't fit", () => {
    const long = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, uniqueText(index)]))
    const verdicts = [1, 2, 8].map((count) => {
      const values = long(count)
      return tagBudget(values, Object.fromEntries(Object.keys(values).map((key) => [key, key]))).verdict
    })
    expect(verdicts).toEqual(["fits", "uncertain", "refused"])
  })

  it("says how much each tag costs", () => {
    const { tags } = tagBudget(claims, mapping)
    const costs = Object.fromEntries(tags.map(({ key, percent }) => [key, percent]))
    expect(costs.sha).toBeGreaterThan(costs.run_id ?? Number.POSITIVE_INFINITY)
  })
})

describe("the longest values", () => {
  it("are those of GitHub's and Git's own limits", () => {
    const { tags } = tagBudget({}, { environment: "environment", ref: "ref", sha: "sha", file: "workflow_ref" })
    expect(tags.map(({ longest }) => longest)).toEqual([255, 266, 40, 681])
  })

  it("name the tags that a long branch or workflow path makes too long, and those without any limit", () => {
    const { longest } = tagBudget(claims, { ref: "ref", file: "job_workflow_ref", name: "workflow", sha: "sha" })
    expect(longest).toMatchObject({ tooLong: ["ref", "file"], unlimited: ["name"] })
  })

  it("cost at least what the claims at hand cost", () => {
    const { longest, packed } = tagBudget(claims, mapping)
    expect(longest.percent).toBeGreaterThan(packed.percent)
  })
})

describe("the abbreviations", () => {
  it("are shorter keys, the most useful first, and no two alike", () => {
    const { abbreviations } = tagBudget(claims, mapping)
    expect(abbreviations.map(({ key, shorter, savedBytes }) => [key, shorter, savedBytes])).toEqual([
      ["repository_owner_id", "roi", 16],
      ["run_id", "ri", 4],
      ["repository", "rep", 7],
    ])
    const [first, second] = abbreviations
    expect(first?.savedPercent).toBeGreaterThan(second?.savedPercent ?? Number.POSITIVE_INFINITY)
  })

  it("take no key that is there already", () => {
    const { abbreviations } = tagBudget({ a: "1", b: "2" }, { run_id: "a", RI: "b" })
    expect(abbreviations.map(({ shorter }) => shorter)).toEqual([])
  })

  it("are what a mapping with the shorter key really saves", () => {
    const { packed, abbreviations } = tagBudget(claims, mapping)
    const { repository_owner_id: claim, ...others } = mapping
    const shorter = tagBudget(claims, { ...others, roi: claim })
    expect(packed.percent - shorter.packed.percent).toBeCloseTo(abbreviations[0]?.savedPercent ?? Number.NaN, -1)
  })
})

/** 100 characters in which no run of five comes twice, different for every seed. */
function uniqueText(seed: number): string {
  return Array.from({ length: 20 }, (_, index) => String(10_000 + seed * 20 + index)).join("")
}
