import {
  GetCredentialsForIdentityCommand,
  GetIdCommand,
  SetIdentityPoolRolesCommand,
} from "@aws-sdk/client-cognito-identity"
import { afterAll, describe, expect, it } from "vitest"
import type { RecordedCall } from "../../src/index.ts"
import { assume, githubLogin, openIdToken, refusalWorld } from "../support/refusal-world.ts"

const world = refusalWorld()
const { emulator, admin, cognito, poolId, roleArns } = world
const nobody = "arn:aws:iam::111122223333:role/nobody"
afterAll(() => emulator.close())

async function basicFlow(claims: object, input: Parameters<typeof assume>[2]): Promise<unknown> {
  return assume(world, await openIdToken(world, claims), input)
}

async function enhancedFlow(claims: object, role: string): Promise<unknown> {
  const Roles = { authenticated: roleArns.get(role) ?? role }
  await admin.send(new SetIdentityPoolRolesCommand({ IdentityPoolId: poolId, Roles }))
  const token = await emulator.mintToken({ ...claims }, { audience: "cognito-identity.amazonaws.com" })
  const Logins = { [githubLogin]: token }
  const { IdentityId } = await cognito.send(new GetIdCommand({ IdentityPoolId: poolId, Logins }))
  return cognito.send(new GetCredentialsForIdentityCommand({ IdentityId, Logins }))
}

async function directFlow(claims: object): Promise<unknown> {
  return assume(world, await emulator.mintToken({ ...claims }, { audience: "sts.amazonaws.com" }), { role: "Direct" })
}

async function refusedCall(attempt: () => Promise<unknown>): Promise<RecordedCall> {
  await expect(attempt()).rejects.toThrow()
  return emulator.calls.at(-1) ?? expect.unreachable("no call")
}

const session = "sts:AssumeRoleWithWebIdentity"
const tags = "https://aws.amazon.com/tags"
const pullRequest = "repo:acme@65/shop@74:pull_request"

const denials = [
  {
    name: "a tag that the pool doesn't make",
    attempt: () => basicFlow({}, { role: "WantsUnmapped" }),
    miss: { action: session, obstacles: [{ code: "TAG_ABSENT", side: "mapping", key: "aws:RequestTag/event_name" }] },
  },
  {
    name: "a tag that the pool doesn't make, behind the answer of the enhanced flow",
    attempt: () => enhancedFlow({}, "WantsUnmapped"),
    miss: { action: session, obstacles: [{ code: "TAG_ABSENT", side: "mapping", key: "aws:RequestTag/event_name" }] },
  },
  {
    name: "the missing right to tag",
    attempt: () => basicFlow({}, { role: "WithoutTagSession" }),
    miss: { action: "sts:TagSession", obstacles: [{ code: "ACTION_MISSING", side: "policy" }] },
  },
  {
    name: "a session name that is not the truth",
    attempt: () => basicFlow({ run_id: "7", sha: "abc" }, { role: "Truthful", sessionName: "8@abc" }),
    miss: { action: session, obstacles: [{ resolvedValues: ["7@abc"], requestValues: ["8@abc"], side: "request" }] },
  },
  {
    name: "a session that is too long",
    attempt: () => basicFlow({}, { role: "ShortOnly", durationSeconds: 901 }),
    miss: { action: session, obstacles: [{ key: "sts:DurationSeconds", requestValues: ["901"], side: "request" }] },
  },
  {
    name: "the subject of another organization in the direct flow",
    attempt: () => directFlow({ sub: pullRequest }),
    miss: { action: session, obstacles: [{ policyValues: ["repo:octo-org@*"], requestValues: [pullRequest] }] },
  },
]

describe("the explanation of a call that AWS's own client saw refused", () => {
  it.each(denials)("names $name", async ({ attempt, miss }) => {
    const { explanation } = await refusedCall(attempt)
    expect(explanation).toMatchObject({ verdict: "denied", nearestMiss: miss })
  })

  it.each(denials)("is about the request that was judged: $name", async ({ attempt }) => {
    const { authorizations, explanation } = await refusedCall(attempt)
    const judged = authorizations.flatMap((facts) => ("statements" in facts ? facts.statements : []))
    const explained = explanation?.actions.flatMap(({ statements }) => statements) ?? []
    expect(explained.map(({ obstacles, ...facts }) => facts).slice(0, judged.length)).toEqual(judged)
  })

  it.each([
    {
      name: "the basic flow",
      attempt: () => basicFlow({ actor: "dependabot[bot]" }, { role: "Open" }),
    },
    {
      name: "the enhanced flow",
      attempt: () => enhancedFlow({ actor: "dependabot[bot]" }, "Open"),
    },
  ])("names a claim that no tag can have, in $name", async ({ attempt }) => {
    const { explanation } = await refusedCall(attempt)
    const obstacles = [{ code: "TAG_VALUE_ILLEGAL", facts: { tag: "actor", value: "dependabot[bot]" } }]
    expect(explanation).toMatchObject({ verdict: "refused", nearestMiss: { obstacles } })
  })

  it.each([
    { name: "a role that doesn't exist", attempt: () => basicFlow({}, { role: nobody }) },
    {
      name: "a duration over the role's maximum",
      attempt: () => basicFlow({}, { role: "Open", durationSeconds: 7201 }),
    },
    {
      name: "a transitive key without its tag",
      attempt: () => directFlow({ [tags]: { transitive_tag_keys: ["ref"] } }),
    },
    { name: "a pool without a role that exists", attempt: () => enhancedFlow({}, nobody) },
  ])("is absent where no policy decided: $name", async ({ attempt }) => {
    expect(await refusedCall(attempt)).not.toHaveProperty("explanation")
  })

  it("is absent where nothing was refused", async () => {
    await basicFlow({}, { role: "Open" })
    expect(emulator.calls.at(-1)).not.toHaveProperty("explanation")
  })

  it("has no token in it, nor a part of one", async () => {
    const token = await openIdToken(world)
    const call = await refusedCall(() => assume(world, token, { role: "WantsUnmapped" }))
    const [header = "", payload = "", signature = ""] = token.split(".")
    for (const part of [header, payload, signature]) expect(JSON.stringify(call)).not.toContain(part)
  })
})
