import { describe, expect, it } from "vitest"
import { webIdentityContext } from "../../src/operations/sts/web-identity-context.ts"
import type { WebIdentityGrant, WebIdentityRequest } from "../../src/operations/sts/web-identity-request.ts"
import { stsKeyring } from "../support/sts-keyring.ts"
import { githubClaims, NOW_SECONDS } from "../support/sts-token.ts"
import { ACCOUNT, contextOf, stsWorld } from "../support/sts-world.ts"

const operation = contextOf(stsWorld(stsKeyring()))
const GRANT: WebIdentityGrant = { tags: [], transitiveTagKeys: [], roleAuthorizedByIdp: false }

interface Plan {
  readonly login: string
  readonly claims: Readonly<Record<string, unknown>>
  readonly durationSeconds?: number
}

function requestOf({ login, claims, ...input }: Plan): WebIdentityRequest {
  const arn = `arn:aws:iam::${ACCOUNT}:role/deploy`
  const principal = `arn:aws:iam::${ACCOUNT}:oidc-provider/${login}`
  return {
    input: { roleArn: arn, roleSessionName: "run-1", webIdentityToken: "", ...input },
    target: { arn, accountId: ACCOUNT, name: "deploy" },
    identity: { provider: { principal, login }, subject: "job", audience: "sts.amazonaws.com", claims },
  }
}

/** The keys that begin with the issuer's name, without it. */
function issuerKeys(login: string, claims: Readonly<Record<string, unknown>>): readonly string[] {
  const keys = Object.keys(webIdentityContext(operation, requestOf({ login, claims }), GRANT))
  return keys
    .filter((key) => key.startsWith(`${login}:`))
    .map((key) => key.slice(login.length + 1))
    .sort()
}

describe("webIdentityContext", () => {
  it("describes the call and the session to be", () => {
    const request = requestOf({ login: "ci.acme.example", claims: {}, durationSeconds: 900 })
    const grant = {
      tags: [{ key: "team", value: "build" }],
      transitiveTagKeys: ["team"],
      sourceIdentity: "octocat",
      roleAuthorizedByIdp: true,
    }
    expect(webIdentityContext(operation, request, grant)).toEqual({
      "aws:CurrentTime": "2026-09-21T14:13:20.000Z",
      "aws:EpochTime": String(NOW_SECONDS),
      "aws:SecureTransport": "true",
      "aws:RequestedRegion": "eu-west-1",
      "aws:SourceIp": "127.0.0.1",
      "aws:UserAgent": "aws-cli/2",
      "aws:FederatedProvider": `arn:aws:iam::${ACCOUNT}:oidc-provider/ci.acme.example`,
      "ci.acme.example:aud": "sts.amazonaws.com",
      "ci.acme.example:sub": "job",
      "aws:RequestTag/team": "build",
      "aws:TagKeys": ["team"],
      "sts:TransitiveTagKeys": ["team"],
      "sts:RoleSessionName": "run-1",
      "sts:DurationSeconds": "900",
      "sts:SourceIdentity": "octocat",
      "sts:RoleAuthorizedByIdp": "true",
    })
  })

  it("has no keys for what wasn't asked for", () => {
    const keys = Object.keys(webIdentityContext(operation, requestOf({ login: "ci.acme.example", claims: {} }), GRANT))
    expect(keys.filter((key) => /^(?:sts:|aws:RequestTag|aws:TagKeys)/.test(key))).toEqual(["sts:RoleSessionName"])
  })

  it.each([
    {
      name: "GitHub",
      login: "token.actions.githubusercontent.com",
      claims: githubClaims({ environment: "prod", workflow_ref: "x", run_id: "1", enterprise_id: "7" }),
      keys: ["aud", "enterprise_id", "environment", "repository", "sub"],
    },
    {
      name: "one GitHub enterprise",
      login: "token.actions.githubusercontent.com/acme",
      claims: githubClaims({ environment: "prod" }),
      keys: ["aud", "sub"],
    },
    {
      name: "GitLab",
      login: "gitlab.com",
      claims: { project_id: 42, ref_protected: "true", project_path: "acme/app" },
      keys: ["aud", "project_id", "ref_protected", "sub"],
    },
    {
      name: "a GitLab of one's own",
      login: "gitlab.acme.example",
      claims: { project_id: "42" },
      keys: ["aud", "sub"],
    },
    {
      name: "CircleCI",
      login: "oidc.circleci.com/org/11111111-2222",
      claims: { "oidc.circleci.com/project-id": "p", "oidc.circleci.com/vcs-ref": "r" },
      keys: ["aud", "oidc.circleci.com/project-id", "sub"],
    },
    { name: "a claim that is a list", login: "gitlab.com", claims: { user_id: ["1"] }, keys: ["aud", "sub"] },
  ])("exposes only the claims that STS knows, for $name", ({ login, claims, keys }) => {
    expect(issuerKeys(login, claims)).toEqual(keys)
  })
})
