import { accountId, login, providerArn } from "./a-set-up.ts"
import { trust } from "./a-trust-change.ts"
import { type BrokenSetUp, iamCall } from "./broken-set-up.ts"

const aud = "cognito-identity.amazonaws.com:aud"
const amr = "cognito-identity.amazonaws.com:amr"
const ownerTag = "aws:RequestTag/owner_id"

/** Roles that keep the job out, or let strangers in. */
export const brokenRoles: readonly BrokenSetUp[] = [
  {
    name: "the role does not exist",
    see: "4.3: Not authorized to perform sts:AssumeRoleWithWebIdentity",
    options: { "role-arn": `arn:aws:iam::${accountId}:role/deploy/nobody` },
    cause: /There is no role arn:aws:iam::111122223333:role\/deploy\/nobody/,
    exitCode: 4,
  },
  {
    name: "the trust policy is for another pool",
    see: "4.3: trust condition unmet",
    wrong: (setUp) => [
      trust(setUp, {
        Condition: { StringEquals: { [aud]: "eu-west-1:00000000-0000-4000-8000-000000000000", [ownerTag]: "65" } },
      }),
    ],
    cause: /:aud"\] wants "eu-west-1:00000000-0000-4000-8000-000000000000", the job has "eu-west-1:/,
    exitCode: 4,
  },
  {
    name: "the trust policy is for another owner",
    see: "4.3: trust condition unmet",
    wrong: (setUp) => [trust(setUp, { Condition: { StringEquals: { [aud]: setUp.poolId, [ownerTag]: "66" } } })],
    cause: /aws:RequestTag\/owner_id"\] wants "66", the job has "65"/,
    exitCode: 4,
  },
  {
    name: "sts:TagSession is not allowed",
    see: "4.3: Not authorized to perform sts:TagSession",
    wrong: (setUp) => [trust(setUp, { Action: "sts:AssumeRoleWithWebIdentity" })],
    cause: /sts:TagSession is not allowed/,
    exitCode: 4,
  },
  {
    name: "the trust policy asks for the session's tags",
    see: "5.1: aws:PrincipalTag begins with the session",
    wrong: (setUp) => [
      trust(setUp, { Condition: { StringEquals: { [aud]: setUp.poolId, "aws:PrincipalTag/owner_id": "65" } } }),
    ],
    cause: /aws:PrincipalTag\/owner_id"\] wants "65"/,
    exitCode: 4,
  },
  {
    name: "the trust policy asks for GitHub's own keys",
    see: "5.2: keys of another issuer",
    wrong: (setUp) => [
      trust(setUp, {
        Condition: { StringEquals: { [aud]: setUp.poolId, [`${login}:repository_owner_id`]: "65" } },
      }),
    ],
    cause: /repository_owner_id"\] wants "65", the job has nothing/,
    exitCode: 4,
  },
  {
    name: "the trust policy is GitHub's, for a role without a pool",
    see: "5.1: the principal is Cognito",
    wrong: (setUp) => [
      trust(setUp, {
        Principal: { Federated: providerArn },
        Condition: {
          StringEquals: {
            [`${login}:aud`]: "sts.amazonaws.com",
            [`${login}:sub`]: "repo:octo-org@65/x@9:ref:refs/heads/main",
          },
        },
      }),
    ],
    cause: /Principal.* wants "arn:aws:iam::111122223333:oidc-provider/,
    exitCode: 4,
  },
  {
    name: "the role is for a chain alone",
    see: "pitfall 6",
    wrong: (setUp) => [
      trust(setUp, {
        Principal: { AWS: `arn:aws:iam::${accountId}:role/example-pool` },
        Action: ["sts:AssumeRole", "sts:TagSession"],
        Condition: {
          StringEquals: { "aws:RequestTag/repository": "${" + "aws:PrincipalTag/repository}" },
          "ForAllValues:StringEquals": { "aws:TagKeys": ["repository"] },
        },
      }),
    ],
    cause: /does not let the job in.*role\/example-pool/,
    exitCode: 4,
  },
  {
    name: "the pattern has names, and the subject has ids",
    see: "pitfall 13",
    claims: { sub: "repo:octo-org@65/octo-repo@74:ref:refs/heads/main" },
    wrong: (setUp) => [
      trust(setUp, {
        Condition: {
          StringEquals: { [aud]: setUp.poolId, [ownerTag]: "65" },
          "ForAnyValue:StringLike": { [amr]: `${providerArn}:OIDC:repo:octo-org/octo-repo:ref:refs/heads/main` },
        },
      }),
    ],
    cause: /GitHub now puts ids into the subject/,
    exitCode: 4,
  },
  {
    name: "the audience is a pattern that covers every pool",
    see: "pitfall 1",
    wrong: (setUp) => [
      trust(setUp, { Condition: { StringLike: { [aud]: "**" }, StringEquals: { [ownerTag]: "65" } } }),
    ],
    cause: /Unsafe: .*StringLike.*with "?\*\*"? doesn't pin/,
    exitCode: 4,
  },
  {
    name: "everybody at GitHub gets in",
    see: "pitfall 2",
    wrong: (setUp) => [
      trust(setUp, {
        Condition: {
          StringEquals: { [aud]: setUp.poolId },
          "ForAnyValue:StringLike": { [amr]: "authenticated" },
        },
      }),
    ],
    cause: /Unsafe: .*"authenticated" in amr is all that is asked/,
    exitCode: 4,
  },
  {
    name: "tags may come from any pool",
    see: "pitfall 3",
    wrong: (setUp) => [
      trust(
        setUp,
        { Action: "sts:AssumeRoleWithWebIdentity" },
        { Effect: "Allow", Principal: { Federated: "cognito-identity.amazonaws.com" }, Action: "sts:TagSession" },
      ),
    ],
    cause: /Unsafe: .*sts:TagSession is allowed without the audience/,
    exitCode: 4,
  },
  {
    name: "the role has a tag that shines through",
    see: "pitfall 5",
    wrong: () => [iamCall("TagRole", { RoleName: "example-ci", Tags: [{ Key: "environment", Value: "production" }] })],
    cause: /The role has a tag environment of its own/,
    exitCode: 0,
  },
  {
    name: "the owner is asked for by name",
    see: "pitfall 2: prefer immutable ids",
    wrong: (setUp) => [
      trust(setUp, {
        Condition: {
          StringEquals: { [aud]: setUp.poolId },
          StringLike: { "aws:RequestTag/repository": "octo-org/*" },
        },
      }),
    ],
    cause: /asks for the owner by name/,
    exitCode: 0,
  },
  {
    name: "the session is to live longer than the role allows",
    see: "4.3: DurationSeconds exceeds the MaxSessionDuration",
    options: { "duration-seconds": "7200" },
    cause: /live for 7200 s, and the role allows 3600 s/,
    exitCode: 2,
  },
  {
    name: "the role of the pool does not allow sts:TagSession",
    see: "1.8: Invalid identity pool configuration",
    options: { flow: "enhanced" },
    wrong: (setUp) => [trust(setUp, { RoleName: "example-pool", Action: "sts:AssumeRoleWithWebIdentity" })],
    cause: /example-pool does not let the job in: sts:TagSession is not allowed/,
    exitCode: 4,
  },
]
