import { describe, expect, it } from "vitest"
import { comparePolicies } from "../../src/diff/compare/compare-policies.ts"

const read = { Effect: "Allow", Action: ["s3:GetObject", "s3:ListBucket"], Resource: "*" }
const write = { Effect: "Allow", Action: "s3:PutObject", Resource: "arn:aws:s3:::acme-artifacts/*" }
const deny = { Effect: "Deny", Action: "s3:*", Resource: "*" }

const same = [
  { name: "statements in another order", there: [read, write], wanted: [write, read] },
  { name: "a list in another order", there: [read], wanted: [{ ...read, Action: ["s3:ListBucket", "s3:GetObject"] }] },
  { name: "a list of one and its only member", there: [write], wanted: [{ ...write, Action: ["s3:PutObject"] }] },
  { name: "a single statement and a list of it", there: write, wanted: [write] },
  {
    name: "a flag and its text",
    there: [{ ...deny, Condition: { Bool: { "aws:SecureTransport": false } } }],
    wanted: [{ ...deny, Condition: { Bool: { "aws:SecureTransport": "false" } } }],
  },
]

describe("comparePolicies", () => {
  it.each(same)("takes $name for the same", ({ there, wanted }) => {
    expect(comparePolicies("policy p", { there: { Statement: there }, wanted: { Statement: wanted } })).toEqual([])
  })

  it("compares a statement with the one that is most like it", () => {
    const changed = { ...read, Resource: "arn:aws:s3:::acme-artifacts" }
    const differences = comparePolicies("policy p", {
      there: { Statement: [write, read] },
      wanted: { Statement: [changed, write] },
    })
    expect(differences).toEqual([
      {
        part: "policy p, statement 1",
        removed: ['Resource: "*"'],
        added: ['Resource: "arn:aws:s3:::acme-artifacts"'],
      },
    ])
  })

  it("shows a statement that is one too many in full, a second copy too", () => {
    const removed = ['Effect: "Deny"', 'Action: "s3:*"', 'Resource: "*"']
    expect(comparePolicies("policy p", { there: { Statement: [deny, deny] }, wanted: { Statement: deny } })).toEqual([
      { part: "policy p, statement 2", removed, added: [] },
    ])
  })

  it("keeps what could act on a terminal out of the report", () => {
    const [difference] = comparePolicies("policy p", { there: undefined, wanted: { Id: "\u001b[2J\u202e" } })
    expect(difference?.added).toEqual(['Id: "\\u001b[2J\\u{202e}"'])
  })
})
