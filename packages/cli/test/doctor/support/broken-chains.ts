import { accountId, roleArn } from "./a-set-up.ts"
import { type BrokenSetUp, iamCall } from "./broken-set-up.ts"

const deployArn = `arn:aws:iam::${accountId}:role/example-deploy`
const chain = { chain: deployArn, "chain-tags": "repository" }
const pinned = {
  StringEquals: { "aws:RequestTag/repository": "${" + "aws:PrincipalTag/repository}" },
  "ForAllValues:StringEquals": { "aws:TagKeys": ["repository"] },
}

/** The trust policy of the second role, whose one statement is sound but for what is given. */
function deployTrust(statement: Readonly<Record<string, unknown>> = {}): ReturnType<typeof iamCall> {
  const sound = {
    Effect: "Allow",
    Principal: { AWS: roleArn },
    Action: ["sts:AssumeRole", "sts:TagSession"],
    Condition: pinned,
  }
  const policy = { Version: "2012-10-17", Statement: [{ ...sound, ...statement }] }
  return iamCall("UpdateAssumeRolePolicy", { RoleName: "example-deploy", PolicyDocument: JSON.stringify(policy) })
}

/** What the first role may do. */
function permissions(...statements: readonly object[]): ReturnType<typeof iamCall> {
  const document = { Version: "2012-10-17", Statement: statements }
  const input = { RoleName: "example-ci", PolicyName: "own-artifacts", PolicyDocument: JSON.stringify(document) }
  return iamCall("PutRolePolicy", input)
}

/** The account has to be asked, for the role does not name the one before. */
const throughAccount = { Principal: { AWS: `arn:aws:iam::${accountId}:root` } }

/** Chains whose first role is sound, and whose second cannot be taken. */
export const brokenChains: readonly BrokenSetUp[] = [
  {
    name: "the second role does not exist",
    see: "pitfall 6",
    options: { ...chain, chain: `arn:aws:iam::${accountId}:role/deploy/nobody` },
    cause: /Hop 1 of the chain, to nobody: (?:sessions of example-ci have no right|there is no role)/,
    exitCode: 4,
  },
  {
    name: "the second role trusts another",
    see: "pitfall 6",
    options: chain,
    wrong: () => [deployTrust({ Principal: { AWS: `arn:aws:iam::${accountId}:role/example-pool` } })],
    cause: /Hop 1 of the chain, to example-deploy: its trust policy does not let the session in: .*role\/example-pool/,
    exitCode: 4,
  },
  {
    name: "the second role allows no tags",
    see: "4.3: Not authorized to perform sts:TagSession",
    options: chain,
    wrong: () => [deployTrust({ Action: "sts:AssumeRole" })],
    cause: /Hop 1 of the chain, to example-deploy: .*sts:TagSession is not allowed/,
    exitCode: 4,
  },
  {
    name: "the first role may not take the second",
    see: "pitfall 6",
    options: chain,
    wrong: () => [deployTrust(throughAccount), permissions({ Effect: "Allow", Action: "s3:GetObject", Resource: "*" })],
    cause: /Hop 1 of the chain, to example-deploy: sessions of example-ci have no right to sts:AssumeRole on arn:/,
    exitCode: 4,
  },
  {
    name: "the first role may not hand on tags",
    see: "4.3: Not authorized to perform sts:TagSession",
    options: chain,
    wrong: () => [
      deployTrust(throughAccount),
      permissions({ Effect: "Allow", Action: "sts:AssumeRole", Resource: deployArn }),
    ],
    cause: /Hop 1 of the chain, to example-deploy: sessions of example-ci have no right to sts:TagSession on arn:/,
    exitCode: 4,
  },
  {
    name: "the chain hands on a tag that the pool does not make",
    see: "3: claim missing, tag not emitted",
    options: { ...chain, "chain-tags": "repository,run_attempt" },
    wrong: () => [
      deployTrust({
        Condition: { ...pinned, "ForAllValues:StringEquals": { "aws:TagKeys": ["repository", "run_attempt"] } },
      }),
    ],
    cause: /Hop 1 of the chain, to example-deploy, is to hand on the tag run_attempt, which the first session has not/,
    exitCode: 2,
  },
  {
    name: "the second hop trusts another role than the first",
    see: "pitfall 6",
    options: { ...chain, chain: `${deployArn},arn:aws:iam::${accountId}:role/example-pool` },
    wrong: () => [deployTrust()],
    cause: /Hop 2 of the chain, to example-pool: /,
    exitCode: 4,
  },
]

/** Those that no command of AWS mends: what is missing is for the chain to bring along, or somebody meant it. */
export const stubbornChains: readonly (BrokenSetUp & { readonly fix: RegExp })[] = [
  {
    name: "the second role asks for an external id",
    see: "core: ERR_HOP_DENIED",
    options: chain,
    cause: /Hop 1 of the chain, to example-deploy: .*sts:ExternalId"\] wants "octo-org", the session has nothing/,
    exitCode: 4,
    fix: /external-id .* beside the hop/,
  },
  {
    name: "the second role asks for a tag that is not handed on",
    see: "pitfall 6",
    options: { chain: deployArn },
    wrong: () => [deployTrust()],
    cause: /Hop 1 of the chain, to example-deploy: .*aws:RequestTag\/repository"\] wants/,
    exitCode: 4,
    fix: /--chain-tags/,
  },
  {
    name: "the second role takes no other tags",
    see: "pitfall 6",
    options: { ...chain, "chain-tags": "repository,sha" },
    wrong: () => [deployTrust()],
    cause: /Hop 1 of the chain, to example-deploy: .*aws:TagKeys/,
    exitCode: 4,
    fix: /no others, with --chain-tags/,
  },
  {
    name: "the first role is forbidden to take the second",
    see: "pitfall 6",
    options: chain,
    wrong: () => [deployTrust(), permissions({ Effect: "Deny", Action: "sts:*", Resource: "*" })],
    cause: /Hop 1 of the chain, to example-deploy: sessions of example-ci are forbidden sts:AssumeRole/,
    exitCode: 4,
    fix: /Take the Deny for it out/,
  },
]
