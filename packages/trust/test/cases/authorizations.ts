import type { Authorization, Decision, RequestPrincipal } from "../../src/index.ts"
import { pages } from "../support/pages.ts"

const account = "111122223333"
const ids: readonly string[] = [
  `arn:aws:sts::${account}:assumed-role/deploy/42@abc`,
  `arn:aws:iam::${account}:role/deploy`,
  `arn:aws:iam::${account}:root`,
  account,
]
const userIds: readonly string[] = [`arn:aws:iam::${account}:user/ana`, `arn:aws:iam::${account}:root`, account]
/** Begins and ends like an account id. */
const canonicalUser = `111122223333${"a".repeat(40)}444455556666`
const [session, role, root] = ids
const [user] = userIds

/** What a policy of the set says about the request, and for a resource policy to whom. */
export type Says = "allow" | "deny" | "nothing"

export interface AuthorizationCase {
  readonly name: string
  readonly caller?: "session" | "user" | "canonical user"
  readonly identity: readonly Says[]
  readonly session?: readonly Says[]
  readonly boundary?: Says
  readonly resource?: { readonly says: Says; readonly principal?: unknown; readonly notPrincipal?: unknown }
  readonly sameAccount?: boolean
  readonly expect: Decision
  readonly deniedBy?: Authorization["deniedBy"]
  readonly page: string
}

export const callers: Readonly<Record<NonNullable<AuthorizationCase["caller"]>, RequestPrincipal>> = {
  session: { type: "AWS", ids },
  user: { type: "AWS", ids: userIds },
  "canonical user": { type: "CanonicalUser", ids: [canonicalUser] },
}

function granted(principal: unknown): NonNullable<AuthorizationCase["resource"]> {
  return { says: "allow", principal }
}

const { denyAllow, interplay, crossAccount, notPrincipal, principal } = pages

const sameAccount: readonly AuthorizationCase[] = [
  { name: "nothing says anything", identity: [], expect: "implicit-deny", deniedBy: "identity", page: denyAllow },
  { name: "an identity policy allows", identity: ["nothing", "allow"], expect: "allow", page: denyAllow },
  {
    name: "one identity policy denies",
    identity: ["allow", "deny"],
    expect: "explicit-deny",
    deniedBy: "explicit-deny",
    page: interplay,
  },
  {
    name: "the resource policy denies",
    identity: ["allow"],
    resource: { says: "deny", principal: "*" },
    expect: "explicit-deny",
    deniedBy: "explicit-deny",
    page: interplay,
  },
  {
    name: "the boundary denies what a grant to the session allows",
    identity: ["allow"],
    boundary: "deny",
    resource: granted({ AWS: session }),
    expect: "explicit-deny",
    deniedBy: "explicit-deny",
    page: denyAllow,
  },
  {
    name: "the boundary doesn't allow",
    identity: ["allow"],
    boundary: "nothing",
    expect: "implicit-deny",
    deniedBy: "boundary",
    page: denyAllow,
  },
  { name: "boundary and identity allow", identity: ["allow"], boundary: "allow", expect: "allow", page: denyAllow },
  {
    name: "a boundary grants nothing by itself",
    identity: [],
    boundary: "allow",
    expect: "implicit-deny",
    deniedBy: "identity",
    page: denyAllow,
  },
  {
    name: "the session policy doesn't allow",
    identity: ["allow"],
    session: ["nothing"],
    expect: "implicit-deny",
    deniedBy: "session",
    page: denyAllow,
  },
  {
    name: "one of several session policies allows",
    identity: ["allow"],
    session: ["nothing", "allow"],
    expect: "allow",
    page: denyAllow,
  },
  {
    name: "a session policy grants nothing by itself",
    identity: ["nothing"],
    session: ["allow"],
    expect: "implicit-deny",
    deniedBy: "identity",
    page: denyAllow,
  },
]

const resourceGrants: readonly AuthorizationCase[] = [
  {
    name: "the session's ARN in the resource policy needs nothing else",
    identity: [],
    session: ["nothing"],
    boundary: "nothing",
    resource: granted({ AWS: session }),
    expect: "allow",
    page: denyAllow,
  },
  {
    name: "the role's ARN in the resource policy needs no identity policy",
    identity: [],
    resource: granted({ AWS: role }),
    expect: "allow",
    page: denyAllow,
  },
  {
    name: "the role's ARN in the resource policy is limited by the boundary",
    identity: ["allow"],
    boundary: "nothing",
    resource: granted({ AWS: role }),
    expect: "implicit-deny",
    deniedBy: "boundary",
    page: denyAllow,
  },
  {
    name: "the role's ARN in the resource policy is limited by session policies",
    identity: ["allow"],
    session: ["nothing"],
    resource: granted({ AWS: role }),
    expect: "implicit-deny",
    deniedBy: "session",
    page: denyAllow,
  },
  {
    name: "the role's ARN in the resource policy with boundary and session policies that allow",
    identity: [],
    session: ["allow"],
    boundary: "allow",
    resource: granted({ AWS: role }),
    expect: "allow",
    page: denyAllow,
  },
  ...[root, account].map((named) => ({
    name: `the account (${named}) in the resource policy only delegates`,
    identity: [],
    resource: granted({ AWS: named }),
    expect: "implicit-deny" as const,
    deniedBy: "identity" as const,
    page: principal,
  })),
  {
    name: "the account in the resource policy and an identity policy that allows",
    identity: ["allow"],
    resource: granted({ AWS: account }),
    expect: "allow",
    page: principal,
  },
  {
    name: "everyone in the resource policy needs nothing else",
    identity: [],
    session: ["nothing"],
    boundary: "nothing",
    resource: granted("*"),
    expect: "allow",
    page: principal,
  },
  ...[
    [session, role, account],
    [account, role, session],
    [role, "*"],
  ].map((named) => ({
    name: `the furthest reaching of several principals counts (${named.join(", ")})`,
    identity: [],
    session: ["nothing" as const],
    resource: granted({ AWS: named }),
    expect: "allow" as const,
    page: denyAllow,
  })),
  {
    name: "another role in the resource policy grants nothing",
    identity: [],
    resource: granted({ AWS: `arn:aws:iam::${account}:role/other` }),
    expect: "implicit-deny",
    deniedBy: "identity",
    page: principal,
  },
  {
    name: "the user's ARN in the resource policy isn't limited by the boundary",
    caller: "user",
    identity: [],
    boundary: "nothing",
    resource: granted({ AWS: user }),
    expect: "allow",
    page: denyAllow,
  },
  {
    name: "the user's ARN in the resource policy is limited by the policies of a federated session",
    caller: "user",
    identity: ["allow"],
    session: ["nothing"],
    resource: granted({ AWS: user }),
    expect: "implicit-deny",
    deniedBy: "session",
    page: denyAllow,
  },
  {
    name: "the user's ARN in the resource policy adds to identity policies, within those of a federated session",
    caller: "user",
    identity: [],
    session: ["allow"],
    resource: granted({ AWS: user }),
    expect: "allow",
    page: denyAllow,
  },
  {
    name: "a canonical user in the resource policy isn't an account",
    caller: "canonical user",
    identity: [],
    boundary: "nothing",
    resource: granted({ CanonicalUser: canonicalUser }),
    expect: "allow",
    page: principal,
  },
  {
    name: "NotPrincipal in the resource policy grants like the role's ARN",
    identity: [],
    resource: { says: "allow", notPrincipal: { AWS: "444455556666" } },
    expect: "allow",
    page: notPrincipal,
  },
  {
    name: "NotPrincipal in the resource policy is limited by the boundary",
    identity: [],
    boundary: "nothing",
    resource: { says: "allow", notPrincipal: { AWS: "444455556666" } },
    expect: "implicit-deny",
    deniedBy: "boundary",
    page: notPrincipal,
  },
]

const acrossAccounts: readonly Omit<AuthorizationCase, "page">[] = [
  { name: "both sides allow", identity: ["allow"], resource: granted({ AWS: account }), expect: "allow" },
  { name: "no resource policy", identity: ["allow"], expect: "implicit-deny", deniedBy: "resource" },
  {
    name: "only the resource policy allows",
    identity: [],
    resource: granted({ AWS: session }),
    expect: "implicit-deny",
    deniedBy: "identity",
  },
  {
    name: "everyone in the resource policy, and no identity policy",
    identity: [],
    resource: granted("*"),
    expect: "implicit-deny",
    deniedBy: "identity",
  },
  {
    name: "session policies limit a grant to the session",
    identity: ["allow"],
    session: ["nothing"],
    resource: granted({ AWS: session }),
    expect: "implicit-deny",
    deniedBy: "session",
  },
  {
    name: "the boundary limits a grant to the role",
    identity: ["allow"],
    boundary: "nothing",
    resource: granted({ AWS: role }),
    expect: "implicit-deny",
    deniedBy: "boundary",
  },
]

export const authorizationCases: readonly AuthorizationCase[] = [
  ...sameAccount,
  ...resourceGrants,
  ...acrossAccounts.map((row) => {
    return { ...row, name: `across accounts: ${row.name}`, sameAccount: false, page: crossAccount }
  }),
]
