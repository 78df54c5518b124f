import type { AwsChange } from "../../../src/doctor/plan/remedy.ts"
import { accountId, login, providerArn, roleArn, type SetUp } from "./a-set-up.ts"
import { trust } from "./a-trust-change.ts"
import { type BrokenSetUp, iamCall, poolCall } from "./broken-set-up.ts"

const sound = {
  IdentityPoolName: "example",
  AllowUnauthenticatedIdentities: false,
  AllowClassicFlow: true,
  OpenIdConnectProviderARNs: [providerArn],
}
const tags = {
  owner_id: "repository_owner_id",
  repository: "repository",
  environment: "environment",
  run_id: "run_id",
  sha: "sha",
}

/** The pool with other settings; what is `undefined` is not set at all. */
function pool({ poolId }: SetUp, settings: Readonly<Record<string, unknown>>): AwsChange {
  return poolCall("UpdateIdentityPool", { IdentityPoolId: poolId, ...sound, ...settings })
}

function tagMap({ poolId }: SetUp, map: Readonly<Record<string, string>>, name = providerArn): AwsChange {
  return poolCall("SetPrincipalTagAttributeMap", {
    IdentityPoolId: poolId,
    IdentityProviderName: name,
    UseDefaults: false,
    PrincipalTags: map,
  })
}

/** Pools and providers that are not as they should be. */
export const brokenPools: readonly BrokenSetUp[] = [
  {
    name: "the provider is not on the pool",
    see: "1.8: Token is not from a supported provider",
    wrong: (setUp) => [pool(setUp, { OpenIdConnectProviderARNs: undefined })],
    cause: /pool does not list the IAM OIDC provider of token\.actions/,
    exitCode: 4,
  },
  {
    name: "the provider is gone from the account",
    see: "1.6: the provider must exist",
    wrong: () => [iamCall("DeleteOpenIDConnectProvider", { OpenIDConnectProviderArn: providerArn })],
    cause: /no IAM OIDC provider for token\.actions\.githubusercontent\.com in the pool's account/,
    exitCode: 4,
  },
  {
    name: "the provider does not take the audience",
    see: "1.8: aud not in the client ids; 4.3: Incorrect token audience",
    wrong: () => [
      iamCall("RemoveClientIDFromOpenIDConnectProvider", {
        OpenIDConnectProviderArn: providerArn,
        ClientID: "cognito-identity.amazonaws.com",
      }),
    ],
    cause: /token is for cognito-identity\.amazonaws\.com, and the IAM OIDC provider .* takes sts\.amazonaws\.com/,
    exitCode: 4,
  },
  {
    name: "the basic flow is off",
    see: "1.8: Basic (classic) flow is not enabled",
    wrong: (setUp) => [pool(setUp, { AllowClassicFlow: false })],
    cause: /basic \(classic\) flow switched off/,
    exitCode: 4,
  },
  {
    name: "the pool has role mappings",
    see: "1.8: not supported with RoleMappings; pitfall 18",
    wrong: ({ poolId }) => [
      poolCall("SetIdentityPoolRoles", {
        IdentityPoolId: poolId,
        Roles: { authenticated: roleArn },
        RoleMappings: {
          [providerArn]: {
            Type: "Rules",
            AmbiguousRoleResolution: "Deny",
            RulesConfiguration: {
              Rules: [{ Claim: "repository", MatchType: "Contains", Value: "octo", RoleARN: roleArn }],
            },
          },
        },
      }),
    ],
    cause: /role mappings \(RoleMappings\), and Cognito refuses the basic flow/,
    exitCode: 4,
  },
  {
    name: "the map of tags stands under another provider",
    see: "1.5: three names for one provider; pitfall 10",
    wrong: (setUp) => [
      iamCall("CreateOpenIDConnectProvider", { Url: `https://${login}/acme`, ClientIDList: ["sts.amazonaws.com"] }),
      pool(setUp, { OpenIdConnectProviderARNs: [providerArn, `${providerArn}/acme`] }),
      tagMap(setUp, {}),
      tagMap(setUp, tags, `${providerArn}/acme`),
    ],
    cause: /map of tags stands under arn.*\/acme, and not under the ARN of the provider of token\.actions/,
    exitCode: 4,
  },
  {
    name: "a claim that the role asks for is not mapped",
    see: "pitfall 4",
    wrong: (setUp) => [tagMap(setUp, { repository: "repository", sha: "sha" })],
    cause: /role asks for the tag owner_id, and the pool makes no such tag/,
    exitCode: 4,
  },
  {
    name: "a tag has a value that AWS refuses",
    see: "3: illegal characters",
    claims: { actor: "dependabot[bot]" },
    wrong: (setUp) => [tagMap(setUp, { ...tags, actor: "actor" })],
    cause: /claim actor is "dependabot\[bot\]", and AWS refuses a tag \(actor\)/,
    exitCode: 4,
  },
  {
    name: "the tags are too large together",
    see: "3, 4.3: PackedPolicyTooLarge",
    claims: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`long_${index}`, hex(index)])),
    wrong: (setUp) => [
      tagMap(setUp, {
        ...tags,
        ...Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`long_${index}`, `long_${index}`])),
      }),
    ],
    cause: /too large for a session/,
    exitCode: 4,
  },
  {
    name: "the pool takes guests",
    see: "pitfall 8",
    wrong: (setUp) => [pool(setUp, { AllowUnauthenticatedIdentities: true })],
    cause: /Unsafe: The pool takes guests/,
    exitCode: 4,
  },
  {
    name: "the pool takes tokens of a second provider, and the role of both",
    see: "pitfall 10",
    wrong: (setUp) => [
      iamCall("CreateOpenIDConnectProvider", { Url: "https://gitlab.com", ClientIDList: ["sts.amazonaws.com"] }),
      pool(setUp, { OpenIdConnectProviderARNs: [providerArn, `arn:aws:iam::${accountId}:oidc-provider/gitlab.com`] }),
      trust(setUp),
    ],
    cause: /pool takes tokens of .*gitlab\.com/,
    exitCode: 0,
  },
  {
    name: "nobody has said whether the basic flow is allowed",
    see: "pitfall 7",
    wrong: (setUp) => [pool(setUp, { AllowClassicFlow: undefined })],
    cause: /Nobody has set AllowClassicFlow on the pool/,
    exitCode: 0,
  },
]

/** A text that does not pack well. */
function hex(seed: number): string {
  let state = seed + 1
  const digits = Array.from({ length: 250 }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * 16).toString(16)
  })
  return digits.join("")
}
