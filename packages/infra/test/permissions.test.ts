import { describe, expect, it } from "vitest"
import { type AccessModel, policyFiles, synthesize } from "../src/index.ts"
import { aModel } from "./support/a-model.ts"

/** So many that their keys become shorter: `repository` is `repo`. */
const tags = ["repository", "repository_id", "environment", "ref", "sha", "run_id", "job_workflow_ref", "workflow_ref"]

const advice = "Write ${tag:name} for the value of a tag, and $${ for a literal ${."

const unknown = [
  { name: "a default in other quotes", on: '${tag:ref, "none"}', problem: 'IAM has no key tag:ref, "none"' },
  { name: "another case", on: "${Tag:ref}", problem: "IAM has no key Tag:ref" },
  { name: "no kind", on: "${ref}", problem: "IAM has no key ref" },
  { name: "no end", on: "${tag:ref", problem: "IAM has no key tag:ref" },
  { name: "a pseudo parameter", on: "${AWS::AccountId}", problem: "IAM has no key AWS::AccountId" },
]

const known = [
  { name: "a tag", on: "${tag:repository}", written: "${aws:PrincipalTag/repo}" },
  { name: "a tag with spaces", on: "${tag: repository }", written: "${aws:PrincipalTag/repo}" },
  { name: "a tag with a default", on: "${tag:repository, 'none'}", written: "${aws:PrincipalTag/repo, 'none'}" },
  { name: "a key of IAM's", on: "${aws:username}", written: "${aws:username}" },
  { name: "a tag of the role's own", on: "${aws:PrincipalTag/team}", written: "${aws:PrincipalTag/team}" },
  { name: "a wildcard as a sign", on: "${*}${?}${$}", written: "${*}${?}${$}" },
  { name: "a literal", on: "$${ref}", written: "${$}{ref}" },
]

describe("permissions", () => {
  it.each(unknown)("refuse a variable with $name", ({ on, problem }) => {
    expect(() => synthesize(permitted(on))).toThrow(`roles.deploy.policies[0]: ${problem}. ${advice}`)
  })

  it.each(known)("take $name", ({ on, written }) => {
    const [permissions] = policyFiles(synthesize(permitted(on))).filter(({ kind }) => kind === "permissions")

    expect(permissions?.document).toMatchObject({ Statement: [{ Resource: `arn:aws:s3:::acme/${written}` }] })
  })

  it("refuse the name of a tag whose key is shorter", () => {
    const hint = "The tag repository has the key repo. Write tag:repository, which stands for whatever key it has."

    expect(() => synthesize(permitted("${aws:PrincipalTag/repository}"))).toThrow(hint)
    expect(() => synthesize(permitted("x", { StringLike: { "aws:principaltag/repository": "a/*" } }))).toThrow(hint)
  })
})

function permitted(on: string, when?: Record<string, Record<string, string>>): AccessModel {
  const policy = { allow: "s3:GetObject", on: `arn:aws:s3:::acme/${on}`, ...(when && { when }) }
  return aModel({ role: { policies: [policy] }, also: { tags } })
}
