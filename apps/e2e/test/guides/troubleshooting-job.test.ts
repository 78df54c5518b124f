import { describe, expect, it } from "vitest"
import { repositoryFile } from "./support/repository-file.ts"
import { titlePattern } from "./support/title-pattern.ts"
import { titlesOf } from "./support/titles-of.ts"

const page = repositoryFile("docs/guides/troubleshooting.md")
const errors = repositoryFile("docs/errors.md")
const findings = repositoryFile("docs/lint.md")

/** What other programs say: GitHub's toolkit, the official action, GitHub, the AWS CLI. */
const ofOthers = [
  "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
  "Credentials could not be loaded, please check your action inputs: Could not load credentials from any providers",
  "Can't issue ID_TOKEN for job in 'Pending' state",
  "Unable to locate credentials",
]
const ours = titlesOf("The job").filter((title) => !ofOthers.includes(title))

describe("docs/guides/troubleshooting.md, the job", () => {
  it("has the texts of other programs that people paste", () => {
    expect(titlesOf("The job")).toEqual(expect.arrayContaining(ofOthers))
    expect(ours).toHaveLength(3)
  })

  it.each(ours)("has a message of errors.md: %s", (title) => {
    const section = page.split(`### \`${title}\``)[1] ?? ""
    const code = /ERR_\w+/.exec(section)?.[0] ?? ""
    const [, message = ""] = new RegExp(`^### ${code}\\n\\n> (.*)$`, "m").exec(errors) ?? []
    expect(message.replace(/\{\w+\}/g, "x")).toMatch(new RegExp(titlePattern(title).source.replace(/\$$/, "")))
  })

  it("names codes that there are", () => {
    const codes = [...new Set(page.match(/\bERR_[A-Z_]+\b/g))]
    const found = [...new Set([...page.matchAll(/lint` \(`([A-Z_]+)`/g)].map(([, code = ""]) => code))]
    expect(codes.filter((code) => !errors.includes(`### ${code}\n`))).toEqual([])
    expect(found.filter((code) => !findings.includes(`### ${code}\n`))).toEqual([])
    expect(codes.length).toBeGreaterThan(30)
    expect(found.length).toBeGreaterThan(5)
  })
})
