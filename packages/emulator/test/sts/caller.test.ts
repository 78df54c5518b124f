import { describe, expect, it } from "vitest"
import { getCallerIdentity } from "../../src/operations/sts/get-caller-identity.ts"
import { principalContext, requestPrincipal } from "../../src/world/principal-context.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { NOW_SECONDS } from "../support/sts-token.ts"
import { ACCOUNT, addRole, adminOf, callerOf, contextOf, poolTrust, sessionOf, stsWorld } from "../support/sts-world.ts"

const world = stsWorld(stsKeyring())
const role = addRole(world, { trust: poolTrust(), tags: { Team: "infra", stage: "prod" } })
const session = sessionOf(role, {
  tags: { team: "build" },
  sourceIdentity: "octocat",
  federation: { "aws:FederatedProvider": "cognito-identity.amazonaws.com" },
})
const SESSION_ARN = `arn:aws:sts::${ACCOUNT}:assumed-role/deploy/first`

describe("GetCallerIdentity", () => {
  it.each([
    { name: "a session", caller: callerOf(world, session), arn: SESSION_ARN, userId: "AROAEXAMPLEROLEDEPLOY:first" },
    {
      name: "the administrator",
      caller: adminOf(world),
      arn: `arn:aws:iam::${ACCOUNT}:user/emulator-admin`,
      userId: "AIDAEXAMPLEADMIN",
    },
  ])("tells $name who it is", ({ caller, arn, userId }) => {
    const answer = getCallerIdentity.run(contextOf(world, { caller }), {})
    expect(answer).toEqual({ Arn: arn, UserId: userId, Account: ACCOUNT })
  })

  it("refuses a call that nobody signed", () => {
    expect(() => getCallerIdentity.run(contextOf(world), {})).toThrow(
      expect.objectContaining({ code: "MissingAuthenticationToken", status: 403 }),
    )
  })
})

describe("principalContext", () => {
  it("describes a session, its own tags before those of the role", () => {
    expect(principalContext(callerOf(world, session), NOW_SECONDS * 1000)).toEqual({
      "aws:CurrentTime": "2026-09-21T14:13:20.000Z",
      "aws:EpochTime": String(NOW_SECONDS),
      "aws:PrincipalAccount": ACCOUNT,
      "aws:PrincipalArn": role.arn,
      "aws:PrincipalType": "AssumedRole",
      "aws:PrincipalIsAWSService": "false",
      "aws:ViaAWSService": "false",
      "aws:userid": "AROAEXAMPLEROLEDEPLOY:first",
      "aws:TokenIssueTime": "2026-09-21T14:13:20.000Z",
      "aws:SourceIdentity": "octocat",
      "aws:FederatedProvider": "cognito-identity.amazonaws.com",
      "aws:PrincipalTag/team": "build",
      "aws:PrincipalTag/stage": "prod",
    })
  })

  it("describes the administrator as a user", () => {
    expect(principalContext(adminOf(world), NOW_SECONDS * 1000)).toMatchObject({
      "aws:PrincipalType": "User",
      "aws:username": "emulator-admin",
      "aws:PrincipalArn": `arn:aws:iam::${ACCOUNT}:user/emulator-admin`,
    })
  })
})

describe("requestPrincipal", () => {
  it("is the session, its role and its account", () => {
    expect(requestPrincipal(callerOf(world, session))).toEqual({
      type: "AWS",
      ids: [SESSION_ARN, role.arn, `arn:aws:iam::${ACCOUNT}:root`, ACCOUNT],
    })
  })
})
