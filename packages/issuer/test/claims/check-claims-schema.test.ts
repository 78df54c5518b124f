import type { ClaimsSchema } from "@claimbridge/issuer"
import { describe, expect, it } from "vitest"
import { checkClaimsSchema } from "../../src/claims/check-claims-schema.ts"
import { jenkinsClaims } from "../support/an-issuer.ts"

const text = (length: number): string => "x".repeat(length)

const misspelled: object = { patern: "[a-z]+" }

describe("checkClaimsSchema", () => {
  it.each<{ name: string; schema: Partial<ClaimsSchema>; message: string }>([
    {
      name: "a fact that would be the audience to Cognito",
      schema: { facts: { azp: {} } },
      message: "Option claims.facts.azp is a claim that the issuer alone sets, or that changes what a token means.",
    },
    {
      name: "a fact that is a claim of AWS's",
      schema: { facts: { "https://aws.amazon.com/roles": {} } },
      message:
        "Option claims.facts.https://aws.amazon.com/roles has to begin with a letter and be of letters, digits and _.- (at most 64).",
    },
    {
      name: "a rule that is misspelled",
      schema: { facts: { job: misspelled } },
      message: "Option claims.facts.job has patern, which is none of type, optional, maxLength, pattern, anyCharacter.",
    },
    {
      name: "a length that no claim needs",
      schema: { facts: { job: { maxLength: 1025 } } },
      message: "Option claims.facts.job.maxLength is not a whole number from 1 to 1024.",
    },
    {
      name: "a pattern that is none",
      schema: { facts: { job: { pattern: "(" } } },
      message: "Option claims.facts.job.pattern is no regular expression.",
    },
    {
      name: "a pattern that is one only with what stands around it",
      schema: { facts: { job: { pattern: "a)|(b" } } },
      message: "Option claims.facts.job.pattern is no regular expression.",
    },
    {
      name: "an empty subject",
      schema: { subject: "" },
      message: "Option claims.subject is not a text.",
    },
    {
      name: "a subject of an unknown fact",
      schema: { subject: "{nothing}" },
      message: "Option claims.subject names {nothing}, which is no fact.",
    },
    {
      name: "a subject of an optional fact",
      schema: { subject: "{branch}" },
      message: "Option claims.subject names {branch}, which is optional.",
    },
    {
      name: "half a template",
      schema: { subject: "jenkins:{job" },
      message: "Option claims.subject has a brace without its other half.",
    },
    {
      name: "a fixed claim that is a fact too",
      schema: { fixed: { job: "x" } },
      message: "Option claims.fixed.job is a fact too.",
    },
    {
      name: "a fixed claim that is too long",
      schema: { fixed: { ci: text(257) } },
      message: "Option claims.fixed.ci is longer than 256 characters.",
    },
    {
      name: "a tag of an unknown claim",
      schema: { sessionTags: { tags: { Job: "nothing" } } },
      message: 'Option claims.sessionTags.tags["Job"] names nothing, which is no claim.',
    },
    {
      name: "a tag whose fact may have any character",
      schema: {
        facts: { ...jenkinsClaims.facts, title: { anyCharacter: true } },
        sessionTags: { tags: { Title: "title" } },
      },
      message: 'Option claims.sessionTags.tags["Title"] names title, whose values may be no tag value.',
    },
    {
      name: "a tag key that AWS keeps for itself",
      schema: { sessionTags: { tags: { "aws:job": "job" } } },
      message: 'Option claims.sessionTags.tags["aws:job"] is no tag key that AWS accepts.',
    },
    {
      name: "a tag key that AWS keeps for itself, in other letters",
      schema: { sessionTags: { tags: { "AWS:job": "job" } } },
      message: 'Option claims.sessionTags.tags["AWS:job"] is no tag key that AWS accepts.',
    },
    {
      name: "tag keys that AWS takes for one",
      schema: { sessionTags: { tags: { Job: "job", job: "folder" } } },
      message: "Option claims.sessionTags has job twice, in upper and lower case.",
    },
    {
      name: "more tags than a session may have",
      schema: {
        sessionTags: { tags: Object.fromEntries(Array.from({ length: 51 }, (_, index) => [`t${index}`, "job"])) },
      },
      message: "Option claims.sessionTags has more than 50 tags.",
    },
    {
      name: "a transitive key that is no tag",
      schema: { sessionTags: { tags: {}, transitive: ["Job"] } },
      message: "Option claims.sessionTags.transitive names Job, which is no tag.",
    },
    {
      name: "a role that is none",
      schema: { roles: ["deploy"] },
      message: "Option claims.roles has to hold role ARNs.",
    },
    {
      name: "a role with a wildcard",
      schema: { roles: ["arn:aws:iam::111122223333:role/ci-*"] },
      message: "Option claims.roles has a wildcard, which AWS takes literally.",
    },
    {
      name: "a subject that two jobs could share",
      schema: { subject: "jenkins:{folder}/{job}" },
      message: "Option claims.subject has two facts without a : between them.",
    },
    {
      name: "a subject whose facts touch",
      schema: { subject: "{folder}{job}" },
      message: "Option claims.subject has two facts without a : between them.",
    },
    {
      name: "a role that two jobs could share",
      schema: { roles: ["arn:aws:iam::111122223333:role/{folder}-{job}"] },
      message: "Option claims.roles has two facts without a : or / between them.",
    },
  ])("refuses $name", ({ schema, message }) => {
    expect(() => checkClaimsSchema({ ...jenkinsClaims, ...schema })).toThrow(
      expect.objectContaining({ code: "ERR_OPTION_INVALID", message }),
    )
  })

  it("takes two facts of a role as two parts of its path", () => {
    const roles = ["arn:aws:iam::111122223333:role/ci/{folder}/{job}"]
    expect(() => checkClaimsSchema({ ...jenkinsClaims, roles })).not.toThrow()
  })
})
