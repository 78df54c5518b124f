import { describe, expect, it } from "vitest"
import { withoutProfile, withProfile } from "../../src/profile/profile-text.ts"

const ours = ["region = eu-west-1", "credential_process = claimbridge credentials"]
const text = (...lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("")
const begin = "# claimbridge profile ci: begin"
const end = "# claimbridge profile ci: end"
const written = [begin, "[profile ci]", ...ours, end]
const mine = ["[profile mine]", "region = us-east-1"]

const removed = [
  {
    name: "what `aws configure set` put behind its end",
    before: text("[default]", "region = us-west-2", ...written, "output = json", "region = us-east-1"),
    after: text("[default]", "region = us-west-2"),
  },
  {
    name: "nested settings behind its end, and no comment or section there",
    before: text(...written, "s3 =", "  addressing_style = path", "", "# mine", ...mine),
    after: text("", "# mine", ...mine),
  },
  {
    name: "no section that somebody put between its marks",
    before: text(...written.slice(0, -1), ...mine, end, "output = json"),
    after: text(...mine, "output = json"),
  },
  {
    name: "its header in another spelling",
    before: text(begin, '[ profile "ci" ]', ...ours, end, ...mine),
    after: text(...mine),
  },
  {
    name: "no section behind a block that has lost its end",
    before: text(begin, ...ours, ...mine, ...written),
    after: text(begin, ...ours, ...mine),
  },
]

describe("withoutProfile", () => {
  it.each(removed)("takes the profile, and $name", ({ before, after }) => {
    expect(withoutProfile(before, "ci")).toBe(after)
  })

  it.each(["\n", "\r\n"])("leaves nothing of what it wrote, with line breaks %j", (lineBreak) => {
    const others = ["\uFEFF[default]", "region = x", ""].join(lineBreak)
    expect(withoutProfile(withProfile(others, "ci", ours), "ci")).toBe(others)
  })
})

describe("withProfile", () => {
  it("keeps what others have set in the profile, once", () => {
    const before = text(...written, "output = json", "region = us-east-1", "s3 =", "  addressing_style = path", ...mine)
    const after = withProfile(before, "ci", ours)
    expect(after).toBe(
      text(...written.slice(0, -1), "output = json", "s3 =", "  addressing_style = path", end, ...mine),
    )
    expect(withProfile(after, "ci", ours)).toBe(after)
  })
})
