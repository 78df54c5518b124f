import { type Policy, parsePolicy } from "../../src/index.ts"

/** What a trust policy of a test has beside a sound default. */
export interface TrustPolicyParts {
  /** Left out: 2012-10-17. `null`: the policy has no version. */
  readonly version?: string | null
  /** In place of the condition that pins the pool and the owner. */
  readonly condition?: object
  /** Beside that condition. */
  readonly also?: object
  readonly principal?: unknown
  readonly action?: string | readonly string[]
  /** More statements, as they are. */
  readonly statements?: readonly object[]
}

export const poolId = "eu-west-1:7f3c1b2a-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
export const otherPoolId = "eu-west-1:00000000-0d4e-4f5a-9b6c-8d7e6f5a4b3c"
export const githubArn = "arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"

/** The pool and the owner, by id. */
export const pinned: Readonly<Record<string, object>> = {
  StringEquals: { "cognito-identity.amazonaws.com:aud": poolId, "aws:RequestTag/owner_id": "65" },
}

/** A trust policy for jobs of a pool: sound, but for what the test changes. */
export function aTrustPolicy({ condition = pinned, also, version, ...parts }: TrustPolicyParts): Policy {
  const statement = {
    Effect: "Allow",
    Principal: parts.principal ?? { Federated: "cognito-identity.amazonaws.com" },
    Action: parts.action ?? ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
    Condition: { ...condition, ...also },
  }
  const document = { Statement: [statement, ...(parts.statements ?? [])] }
  return parsePolicy(version === null ? document : { Version: version ?? "2012-10-17", ...document }, { kind: "trust" })
}

/** The same for jobs of GitHub without a pool. */
export function aDirectTrustPolicy(
  claims: object,
  operator: "StringEquals" | "StringLike" = "StringEquals",
  statements: readonly object[] = [],
): Policy {
  const github = (entries: object) =>
    Object.fromEntries(
      Object.entries(entries).map(([claim, value]) => [`token.actions.githubusercontent.com:${claim}`, value]),
    )
  const aud = github({ aud: "sts.amazonaws.com" })
  return aTrustPolicy({
    statements,
    principal: { Federated: githubArn },
    action: "sts:AssumeRoleWithWebIdentity",
    condition:
      operator === "StringEquals"
        ? { StringEquals: { ...aud, ...github(claims) } }
        : { StringEquals: aud, [operator]: github(claims) },
  })
}
