import { describe, expect, it } from "vitest"
import { assumeRole } from "../../src/operations/sts/assume-role.ts"
import type { Caller } from "../../src/world/caller.ts"
import type { Session } from "../../src/world/session.ts"
import type { World } from "../../src/world/world.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import {
  ACCOUNT,
  addRole,
  adminOf,
  callerOf,
  contextOf,
  OTHER_ACCOUNT,
  policyOf,
  sessionOf,
  stsWorld,
} from "../support/sts-world.ts"

const keyring = stsKeyring()
const FIRST_ARN = `arn:aws:iam::${ACCOUNT}:role/first`
const TARGET_ARN = `arn:aws:iam::${ACCOUNT}:role/target`
const FAR_ARN = `arn:aws:iam::${OTHER_ACCOUNT}:role/target`
const ACTIONS = ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"]

const trusting = (AWS: string, more: object = {}): object => policyOf({ Principal: { AWS }, Action: ACTIONS, ...more })
const mayAssume = policyOf({ Action: ACTIONS, Resource: "*" })

interface Setting {
  readonly trust: object
  readonly policy?: object
  readonly accountId?: string
  readonly session?: Partial<Session>
}

/** A world with the role `target`, and a session of the role `first` that calls. */
function setUp({ trust, policy, accountId = ACCOUNT, session }: Setting): { world: World; caller: Caller } {
  const world = stsWorld(keyring)
  addRole(world, { name: "target", accountId, trust, maxSessionDurationSeconds: 7200, id: "AROAEXAMPLEROLETARGET" })
  const first = addRole(world, { name: "first", trust: trusting(ACCOUNT), ...(policy && { policy }) })
  return { world, caller: callerOf(world, sessionOf(first, session)) }
}

async function assume(
  { world, caller }: { world: World; caller: Caller },
  input: object = {},
): Promise<Session | undefined> {
  await assumeRole.run(contextOf(world, { caller }), { RoleArn: TARGET_ARN, RoleSessionName: "second", ...input })
  return [...world.sessions.values()].at(-1)
}

const refusedBy = (action: string, arn: string = TARGET_ARN): object => ({
  code: "AccessDenied",
  status: 403,
  message: `User: arn:aws:sts::${ACCOUNT}:assumed-role/first/first is not authorized to perform: ${action} on resource: ${arn}`,
})

describe("AssumeRole", () => {
  it.each([
    { name: "the trust policy names the caller's role", trust: trusting(FIRST_ARN) },
    {
      name: "the trust policy names the account and the caller may assume",
      trust: trusting(ACCOUNT),
      policy: mayAssume,
    },
    { name: "both accounts agree", trust: trusting(ACCOUNT), policy: mayAssume, accountId: OTHER_ACCOUNT },
  ])("is allowed when $name", async ({ name: _name, ...setting }) => {
    const RoleArn = setting.accountId ? FAR_ARN : TARGET_ARN
    const session = await assume(setUp(setting), { RoleArn })
    expect(session).toMatchObject({ role: { arn: RoleArn }, chained: true, roleSessionName: "second" })
  })

  it.each([
    { name: "the trust policy names the account and the caller may not assume", trust: trusting(ACCOUNT) },
    {
      name: "only the caller's own policy allows it",
      trust: trusting(`${ACCOUNT}`, { Action: "sts:TagSession" }),
      policy: mayAssume,
    },
    {
      name: "the other account names the caller, but its own doesn't allow it",
      trust: trusting(FIRST_ARN),
      accountId: OTHER_ACCOUNT,
    },
    {
      name: "the caller's policy denies it",
      trust: trusting(FIRST_ARN),
      policy: policyOf({ Effect: "Deny", Action: "sts:AssumeRole", Resource: "*" }),
    },
  ])("is refused when $name", async ({ name: _name, ...setting }) => {
    const RoleArn = setting.accountId ? FAR_ARN : TARGET_ARN
    await expect(assume(setUp(setting), { RoleArn })).rejects.toMatchObject(refusedBy("sts:AssumeRole", RoleArn))
  })

  it("is refused in the same words when the role doesn't exist", async () => {
    const setting = setUp({ trust: trusting(FIRST_ARN) })
    const RoleArn = `arn:aws:iam::${ACCOUNT}:role/nobody`
    await expect(assume(setting, { RoleArn })).rejects.toMatchObject(refusedBy("sts:AssumeRole", RoleArn))
  })

  it("explains that a role stays closed to its own account until its trust policy opens it", async () => {
    const { world, caller } = setUp({ trust: trusting(FIRST_ARN, { Action: "sts:TagSession" }), policy: mayAssume })
    const facts: object[] = []
    const context = contextOf(world, { caller, explain: (fact) => facts.push(fact) })
    expect(() => assumeRole.run(context, { RoleArn: TARGET_ARN, RoleSessionName: "second" })).toThrow()
    expect(facts).toEqual([expect.objectContaining({ decision: "implicit-deny", deniedBy: "resource" })])
  })

  it("needs sts:TagSession for tags", async () => {
    const setting = setUp({ trust: trusting(FIRST_ARN, { Action: "sts:AssumeRole" }) })
    await expect(assume(setting, { Tags: [{ Key: "team", Value: "build" }] })).rejects.toMatchObject(
      refusedBy("sts:TagSession"),
    )
  })

  it.each([
    { externalId: "job-4711", allowed: true },
    { externalId: "job-4712", allowed: false },
    { externalId: undefined, allowed: false },
  ])("answers the external id $externalId with $allowed", async ({ externalId, allowed }) => {
    const condition = { StringEquals: { "sts:ExternalId": "job-4711" } }
    const setting = setUp({ trust: trusting(FIRST_ARN, { Condition: condition }) })
    const outcome = assume(setting, { ExternalId: externalId })
    await expect(
      outcome.then(
        () => true,
        () => false,
      ),
    ).resolves.toBe(allowed)
  })

  it("lets a trust policy tie requested tags to the caller's own", async () => {
    const condition = { StringEquals: { "aws:RequestTag/repository": "${aws:PrincipalTag/repository}" } }
    const setting = setUp({
      trust: trusting(FIRST_ARN, { Condition: condition }),
      session: { tags: { repository: "octo-org/octo-repo" } },
    })
    const tags = (Value: string): object => ({ Tags: [{ Key: "repository", Value }] })
    await expect(assume(setting, tags("octo-org/octo-repo"))).resolves.toMatchObject({
      tags: { repository: "octo-org/octo-repo" },
    })
    await expect(assume(setting, tags("octo-org/other"))).rejects.toMatchObject({ code: "AccessDenied" })
  })

  it("hands transitive tags on, and no others", async () => {
    const session = { tags: { team: "build", sha: "0123" }, transitiveTagKeys: ["TEAM"] }
    const second = await assume(setUp({ trust: trusting(FIRST_ARN), session }), {
      Tags: [{ Key: "stage", Value: "2" }],
    })
    expect(second).toMatchObject({ tags: { team: "build", stage: "2" }, transitiveTagKeys: ["team"] })
    expect(second?.tags).not.toHaveProperty("sha")
  })

  it("refuses to replace an inherited tag", async () => {
    const setting = setUp({
      trust: trusting(FIRST_ARN),
      session: { tags: { team: "build" }, transitiveTagKeys: ["team"] },
    })
    await expect(assume(setting, { Tags: [{ Key: "Team", Value: "x" }] })).rejects.toMatchObject({
      code: "InvalidParameterValue",
      message:
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    })
  })

  it("keeps the source identity for good", async () => {
    const setting = setUp({ trust: trusting(FIRST_ARN), session: { sourceIdentity: "octocat" } })
    await expect(assume(setting)).resolves.toMatchObject({ sourceIdentity: "octocat" })
    await expect(assume(setting, { SourceIdentity: "someone" })).rejects.toMatchObject({ code: "AccessDenied" })
  })

  it("knows no MFA device", async () => {
    const outcome = assume(setUp({ trust: trusting(FIRST_ARN) }), {
      SerialNumber: "arn:aws:iam::1:mfa/x",
      TokenCode: "123456",
    })
    await expect(outcome).rejects.toMatchObject({
      code: "AccessDenied",
      message: expect.stringMatching(/^MultiFactorAuthentication failed/),
    })
  })

  it("limits a chain to one hour, but not an administrator", async () => {
    const setting = setUp({ trust: trusting(ACCOUNT), policy: mayAssume })
    await expect(assume(setting, { DurationSeconds: "3601" })).rejects.toMatchObject({
      code: "ValidationError",
      message: "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.",
    })
    const admin = { world: setting.world, caller: adminOf(setting.world) }
    await expect(assume(admin, { DurationSeconds: "7200" })).resolves.toMatchObject({ chained: false })
  })

  it("leaves a CloudTrail record with the issuer of the calling session", async () => {
    const setting = setUp({ trust: trusting(FIRST_ARN) })
    await assume(setting, { Tags: [{ Key: "team", Value: "build" }] })
    expect(setting.world.events).toEqual([
      expect.objectContaining({
        eventName: "AssumeRole",
        userIdentity: expect.objectContaining({
          type: "AssumedRole",
          principalId: "AROAEXAMPLEROLEDEPLOY:first",
          sessionContext: expect.objectContaining({ sessionIssuer: expect.objectContaining({ arn: FIRST_ARN }) }),
        }),
        requestParameters: { roleArn: TARGET_ARN, roleSessionName: "second", tags: [{ key: "team", value: "build" }] },
      }),
    ])
  })
})
