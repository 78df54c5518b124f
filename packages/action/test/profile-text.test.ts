import { describe, expect, it } from "vitest"
import {
  blockOf,
  countSections,
  proofOf,
  withBlock,
  withoutBlock,
  withoutSection,
} from "../src/profile/profile-text.ts"

const block = { id: "id-1", header: "[profile deploy]", lines: ["region = eu-west-1"] }
const written = [
  "# claimbridge id-1: this profile lasts as long as the job",
  "[profile deploy]",
  "region = eu-west-1",
  "# claimbridge id-1: end",
  "",
].join("\n")

describe("withBlock", () => {
  it("adds a profile at the end", () => {
    expect(withBlock("[default]\nregion = us-east-1\n", block)).toEqual({
      text: `[default]\nregion = us-east-1\n${written}`,
      replaced: "",
      gap: "",
    })
  })

  it("puts a profile in the place of one with its name, and keeps the comments between profiles", () => {
    const before =
      "# mine\n[profile deploy]\nregion = us-east-1\n\nrole_arn = x\n\n# next\n[profile other]\nregion = us-west-2\n"
    expect(withBlock(before, block)).toEqual({
      text: `# mine\n${written}\n# next\n[profile other]\nregion = us-west-2\n`,
      replaced: "[profile deploy]\nregion = us-east-1\n\nrole_arn = x\n",
      gap: "",
    })
  })

  it("keeps the line breaks of Windows", () => {
    const { text } = withBlock("[default]\r\nregion = us-east-1\r\n", block)
    expect(text.split("\r\n")).toHaveLength(7)
    expect(text.replaceAll("\r\n", "")).not.toContain("\n")
  })

  it("writes no header for a profile without lines, whose keys only have to go", () => {
    const { text } = withBlock("[deploy]\naws_access_key_id = x\n", { id: "id-1", header: "[deploy]", lines: [] })
    expect(text).toBe("# claimbridge id-1: this profile lasts as long as the job\n# claimbridge id-1: end\n")
  })
})

describe("withoutBlock", () => {
  it.each([
    { name: "an empty file", before: "" },
    { name: "a file with other profiles", before: "[default]\nregion = us-east-1\n# end\n" },
    { name: "a file without a line break at its end", before: "[default]\nregion = us-east-1" },
    { name: "a file with Windows' line breaks and none at its end", before: "[default]\r\nregion = us-east-1" },
    { name: "a file with the profile at its end", before: "[profile deploy]\nregion = us-east-1" },
    {
      name: "a file with the profile in the middle",
      before: "[profile deploy]\nregion = x\n\n# y\n[profile a]\nregion = z\n",
    },
    { name: "a profile with odd white space", before: "a = 1\n[  profile   deploy ] # old\n  region = x\n[b]\n" },
  ])("gives back $name as it was", ({ before }) => {
    const { text, ...place } = withBlock(before, block)
    expect(text).not.toBe(before)
    expect(withoutBlock(text, "id-1", place)).toBe(before)
  })

  it("keeps what others wrote before and after it", () => {
    const { text, ...place } = withBlock("[default]\n", block)
    const changed = `[first]\n${text}[last]\nregion = x\n`
    expect(withoutBlock(changed, "id-1", place)).toBe("[first]\n[default]\n[last]\nregion = x\n")
  })

  it("keeps a line break for what others wrote after it when the text had none at its end", () => {
    const { text, ...place } = withBlock("[default]\nregion = x", block)
    expect(withoutBlock(`${text}[last]\n`, "id-1", place)).toBe("[default]\nregion = x\n[last]\n")
  })

  it("takes what others wrote into the profile with it", () => {
    const { text, ...place } = withBlock("", block)
    const changed = text.replace("region = eu-west-1\n", "region = eu-west-1\noutput = json\n")
    expect(withoutBlock(changed, "id-1", place)).toBe("")
  })

  it("leaves a text alone from which the block is gone already", () => {
    expect(withoutBlock("[default]\n", "id-1", { replaced: "", gap: "" })).toBe("[default]\n")
  })
})

describe("countSections", () => {
  it.each([
    { name: "the header itself", text: "[profile deploy]", expected: 1 },
    { name: "white space and quotes", text: '\n [ profile  "deploy" ]\n', expected: 1 },
    { name: "a byte order mark", text: "\uFEFF[profile deploy]\n", expected: 1 },
    { name: "two of them", text: "[profile deploy]\nregion = x\n\n[b]\n[profile deploy]\nregion = y\n", expected: 2 },
    { name: "a longer name", text: "[profile deploy-prod]", expected: 0 },
    { name: "a header in a comment", text: "# [profile deploy]", expected: 0 },
    { name: "a header in a value", text: "x = [profile deploy]", expected: 0 },
  ])("looks at $name", ({ text, expected }) => {
    expect(countSections(text, "[profile deploy]")).toBe(expected)
  })

  it("takes [profile default] for [default]", () => {
    expect(countSections("[profile default]\n[default]\n", "[default]")).toBe(2)
  })
})

describe("blockOf", () => {
  it("tells a profile of an earlier step from one of the user, and both come out again in reverse order", () => {
    const before = "[default]\nregion = us-east-1"
    const first = withBlock(before, block)
    expect(blockOf(first.text, block.header)).toBe("id-1")
    expect(blockOf("[default]\n[profile deploy]\nregion = x\n", block.header)).toBeUndefined()
    const second = withBlock(first.text, { ...block, id: "id-2", lines: ["region = us-west-2"] })
    expect(blockOf(second.text, block.header)).toBe("id-2")
    expect(withoutBlock(second.text, "id-2", second)).toBe(first.text)
    expect(withoutBlock(first.text, "id-1", first)).toBe(before)
  })

  it("takes the user's profile right after a block for the user's", () => {
    const { text } = withBlock("[profile deploy]\nregion = x\n[profile next]\nregion = y\n", block)
    expect(blockOf(text, "[profile next]")).toBeUndefined()
  })
})

describe("withoutSection", () => {
  const proof = proofOf(block.lines)

  it("knows a profile whose comments and white space another program has changed", () => {
    const text = "[default]\nregion=x\n\n[profile deploy]\nregion=eu-west-1\n\n[last]\n"
    expect(withoutSection(text, block.header, { proof, replaced: "" })).toBe("[default]\nregion=x\n\n\n[last]\n")
  })

  it("leaves a profile alone that says something else", () => {
    const text = "[profile deploy]\nregion = us-east-1\n"
    expect(withoutSection(text, block.header, { proof, replaced: "" })).toBe(text)
  })
})
