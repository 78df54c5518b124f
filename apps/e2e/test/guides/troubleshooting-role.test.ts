import { createHash } from "node:crypto"
import { describe, expect, it } from "vitest"
import { refusingWorld } from "./support/refusing-world.ts"
import { titlePattern } from "./support/title-pattern.ts"
import { titlesOf } from "./support/titles-of.ts"
import { withFault } from "./support/with-fault.ts"

const world = refusingWorld()
const { id, token, openIdToken, assume, hop, hopTwice } = world
const audience = "sts.amazonaws.com"
const hourAgo = new Date(Date.now() - 3_600_000)
const aTag = { Key: "repository", Value: "octo-org/octo-repo" }

/** Texts that the emulator never says: it has no certificates, and nobody knows the size of a whole session token. */
const unemulated = [
  "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint",
  "Serialized token too large for session",
]

async function direct(claims: object, options: object = {}): Promise<unknown> {
  return assume("Direct", await token(claims, { audience, ...options }))
}

/** Twenty tags with commit hashes, which hardly compress. */
function tooManyTags(): object {
  const hash = (index: number) => createHash("sha256").update(`${index}`).digest("hex")
  const tags = Array.from({ length: 20 }, (_, index) => [`tag${index}`, [hash(index)]])
  return { "https://aws.amazon.com/tags": { principal_tags: Object.fromEntries(tags) } }
}

/** The title of the page, and what brings it about. */
const refusals: Readonly<Record<string, () => Promise<unknown>>> = {
  "Not authorized to perform sts:AssumeRoleWithWebIdentity": async () =>
    assume("arn:aws:iam::111122223333:role/nobody", await openIdToken("Pool")),
  "Not authorized to perform sts:TagSession": async () => assume("WithoutTagSession", await openIdToken("Pool")),
  "Not authorized to perform sts:SetSourceIdentity": () =>
    direct({ "https://aws.amazon.com/source_identity": "octocat" }),
  "No OpenIDConnect provider found in your account for …": () => direct({ iss: "https://token.actions.acme.ghe.com" }),
  "Incorrect token audience": () => direct({}, { audience: "else" }),
  "Missing a required claim: aud": () => direct({}, { audience: "" }),
  "The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)": () =>
    assume("Direct", "undefined"),
  "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements":
    () => withFault(world, { operation: "jwks", fault: "500" }, () => direct({})),
  "The target role ARN is not present in the roles claim of the identity token": () =>
    direct({ "https://aws.amazon.com/roles": "arn:aws:iam::111122223333:role/other" }),
  "Token expired: current date/time … must be before the expiration date/time…": () =>
    direct({}, { issuedAt: hourAgo }),
  "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.": async () =>
    assume("Open", await openIdToken("Pool"), { seconds: 7200 }),
  "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.": () =>
    hop({ DurationSeconds: 7200 }),
  "… at 'roleSessionName' failed to satisfy constraint: …": async () =>
    assume("Open", await openIdToken("Pool"), { name: "octo-org/octo-repo" }),
  "… at 'tags.….member.value' failed to satisfy constraint: …": async () =>
    assume("Open", await openIdToken("Pool", { actor: "dependabot[bot]" })),
  "Packed size of session tags consumes …% of allotted space.": () => direct(tooManyTags()),
  "… is invalid": async () => assume("deploy-role-of-the-team", await openIdToken("Pool")),
  "User: … is not authorized to perform: sts:AssumeRole on resource: …": () =>
    hop({ RoleArn: "arn:aws:iam::111122223333:role/nobody" }),
  "User: … is not authorized to perform: sts:TagSession on resource: …": () =>
    hop({ RoleArn: id("Untagged"), Tags: [aTag] }),
  "Duplicate tag keys found. Please note that Tag keys are case insensitive.": () =>
    hop({ Tags: [aTag, { ...aTag, Key: "Repository" }] }),
  "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.":
    () => hopTwice({ Tags: [aTag], TransitiveTagKeys: ["repository"] }),
  "The specified transitive tag key must be included in the requested tags.": () =>
    hop({ Tags: [aTag], TransitiveTagKeys: ["environment"] }),
}

describe("docs/guides/troubleshooting.md, the role", () => {
  it("has every text that is tried here, and no other", () => {
    expect(titlesOf("The role").toSorted()).toEqual([...Object.keys(refusals), ...unemulated].toSorted())
  })

  it.each(Object.entries(refusals).map(([title, attempt]) => ({ title, attempt })))(
    "has what AWS's own client is told: $title",
    async ({ title, attempt }) => {
      await expect(attempt()).rejects.toThrow(titlePattern(title))
    },
  )
})
