import { describe, expect, it } from "vitest"
import { buildClaims } from "../../src/claims/build-claims.ts"

const schema = { facts: {}, subject: "jenkins:{folder}:{job}" }

describe("buildClaims", () => {
  it.each([
    { name: "plain values as they are", facts: { folder: "a/b", job: "deploy" }, sub: "jenkins:a/b:deploy" },
    { name: "a colon, that would end the value", facts: { folder: "a:b", job: "c" }, sub: "jenkins:a%3Ab:c" },
    { name: "what looks like an encoded colon", facts: { folder: "a%3Ab", job: "c" }, sub: "jenkins:a%253Ab:c" },
    {
      name: "spaces and letters beyond ASCII",
      facts: { folder: "ä b", job: "🚀" },
      sub: "jenkins:%C3%A4%20b:%F0%9F%9A%80",
    },
    {
      name: "braces, that are no template of the value's",
      facts: { folder: "{job}", job: "c" },
      sub: "jenkins:{job}:c",
    },
    { name: "what means something in a replacement", facts: { folder: "$&$1", job: "c" }, sub: "jenkins:$&$1:c" },
  ])("puts into the subject $name", ({ facts, sub }) => {
    expect(buildClaims(schema, facts).sub).toBe(sub)
  })

  it("refuses a subject that gets too long", () => {
    const facts = { folder: "x".repeat(255 - "jenkins::c".length), job: "c" }
    expect(buildClaims(schema, facts).sub).toHaveLength(255)
    expect(() => buildClaims(schema, { ...facts, job: "cc" })).toThrow(
      "The subject would be longer than 255 characters.",
    )
  })

  it.each([
    { name: "a path of its own", team: "admin/deploy" },
    { name: "a wildcard", team: "*" },
    { name: "another ARN", team: "x:role/admin" },
  ])("refuses a fact that would bring $name into a role's ARN", ({ team }) => {
    const roles = ["arn:aws:iam::111122223333:role/ci-{team}"]
    expect(() => buildClaims({ ...schema, subject: "x", roles }, { team })).toThrow(
      "The fact team is no part of a role's name.",
    )
  })

  it("lets no fact stand in for the subject", () => {
    expect(buildClaims({ ...schema, subject: "x" }, { sub: "y" }).sub).toBe("x")
  })
})
