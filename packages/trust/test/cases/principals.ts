import type { Decision, RequestPrincipal } from "../../src/index.ts"
import { pages } from "../support/pages.ts"
import type { PolicyCase } from "../support/policy-case.ts"

const account = "111122223333"
const root = `arn:aws:iam::${account}:root`
const role = `arn:aws:iam::${account}:role/deploy`
const session = `arn:aws:sts::${account}:assumed-role/deploy/42@abc`
const provider = `arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`
const cognito = "cognito-identity.amazonaws.com"

const callers = {
  session: { type: "AWS", ids: [session, role, root, account] },
  other: { type: "AWS", ids: ["arn:aws:iam::444455556666:user/x", "arn:aws:iam::444455556666:root", "444455556666"] },
  cognito: { type: "Federated", ids: [cognito] },
  github: { type: "Federated", ids: [provider] },
  service: { type: "Service", ids: ["ecs.amazonaws.com"] },
  canonical: { type: "CanonicalUser", ids: ["79a59df900b949e5"] },
  uniqueId: { type: "AWS", ids: ["AROA1234567890EXAMPLE:42@abc"] },
  withUniqueIds: {
    type: "AWS",
    ids: [session, role, root, account, `AROA1234567890EXAMPLE:${account}`, `${account}:ana`],
  },
  withoutRoot: { type: "AWS", ids: [session, role, account] },
  lookalike: { type: "AWS", ids: [`${root}less`, `x${root}`] },
  anonymous: undefined,
} satisfies Readonly<Record<string, RequestPrincipal | undefined>>

type Row = readonly [principal: unknown, caller: keyof typeof callers, expect: Decision, note: string]

const rows: readonly Row[] = [
  ["*", "session", "allow", "everyone covers a session"],
  ["*", "anonymous", "allow", "everyone covers an anonymous caller"],
  ["*", "cognito", "allow", "everyone covers a federated caller"],
  ["*", "service", "allow", "everyone covers a service"],
  [{ AWS: "*" }, "session", "allow", "every AWS principal covers a session"],
  [{ AWS: "*" }, "anonymous", "allow", "every AWS principal covers an anonymous caller"],
  [{ AWS: "*" }, "cognito", "implicit-deny", "every AWS principal doesn't cover a federated caller"],
  [{ AWS: account }, "session", "allow", "the account id covers its sessions"],
  [{ AWS: root }, "session", "allow", "the account's root ARN covers its sessions"],
  [{ AWS: "444455556666" }, "session", "implicit-deny", "another account"],
  [{ AWS: account }, "lookalike", "implicit-deny", "the account doesn't cover what only looks like its root"],
  [{ AWS: [account, root] }, "session", "allow", "the account in both spellings"],
  [{ AWS: role }, "session", "allow", "the role covers its sessions"],
  [{ AWS: session }, "session", "allow", "the session itself"],
  [{ AWS: session.replace("42", "43") }, "session", "implicit-deny", "another session of the role"],
  [{ AWS: role.replace("deploy", "Deploy") }, "session", "implicit-deny", "a role name in another case"],
  [{ AWS: ["444455556666", role] }, "session", "allow", "one of a list"],
  [{ AWS: role }, "anonymous", "implicit-deny", "a role doesn't cover an anonymous caller"],
  [{ Federated: cognito }, "cognito", "allow", "the federated provider"],
  [{ Federated: cognito }, "github", "implicit-deny", "another federated provider"],
  [{ Federated: provider }, "github", "allow", "the ARN of the OIDC provider"],
  [{ Federated: [provider, cognito] }, "cognito", "allow", "one of two providers"],
  [{ AWS: account, Federated: cognito }, "cognito", "allow", "one of two types"],
  [{ Federated: "*" }, "github", "allow", "every federated provider"],
  [{ Federated: "*" }, "anonymous", "implicit-deny", "every federated provider doesn't cover an anonymous caller"],
  [{ Federated: "*" }, "session", "implicit-deny", "every federated provider doesn't cover a session"],
  [{ Service: "ecs.amazonaws.com" }, "service", "allow", "the service"],
  [{ Service: "ec2.amazonaws.com" }, "service", "implicit-deny", "another service"],
  [{ Federated: "ecs.amazonaws.com" }, "service", "implicit-deny", "the same name as another type"],
  [{ CanonicalUser: "79a59df900b949e5" }, "canonical", "allow", "the canonical user"],
]

const notPrincipals: readonly Row[] = [
  [{ AWS: [session, role, root] }, "session", "implicit-deny", "spares a session with its role and account"],
  [{ AWS: [session, role, account] }, "session", "implicit-deny", "the account id will do"],
  [{ AWS: [session, root] }, "session", "explicit-deny", "denies a session whose role isn't listed"],
  [{ AWS: role }, "session", "explicit-deny", "denies a session whose account isn't listed"],
  [{ AWS: [session, role, root] }, "other", "explicit-deny", "denies everyone else"],
  [{ AWS: [session, role, root] }, "anonymous", "explicit-deny", "denies anonymous callers"],
  [{ AWS: role }, "uniqueId", "explicit-deny", "denies a caller that is known by its unique id only"],
  [{ Federated: cognito }, "cognito", "implicit-deny", "spares a federated caller"],
  [{ Federated: cognito }, "github", "explicit-deny", "denies another federated caller"],
  [{ AWS: "*" }, "session", "implicit-deny", "spares everyone when everyone is listed"],
  [{ AWS: ["*", role] }, "anonymous", "implicit-deny", "spares anonymous callers when everyone is listed"],
  [{ AWS: [session, role, root] }, "withUniqueIds", "implicit-deny", "asks for no unique ids"],
  [{ AWS: [session, role] }, "withoutRoot", "explicit-deny", "denies a caller whose account id isn't listed"],
]

export const principalCases: readonly PolicyCase[] = [
  ...rows.map(([principal, caller, expect, note]) => ({
    name: `Principal: ${note}`,
    policy: policy({ Effect: "Allow", Principal: principal }),
    request: requestBy(caller),
    expect,
    page: pages.principal,
  })),
  ...notPrincipals.map(([principal, caller, expect, note]) => ({
    name: `Deny with NotPrincipal: ${note}`,
    policy: policy({ Effect: "Deny", NotPrincipal: principal }),
    request: requestBy(caller),
    expect,
    page: pages.notPrincipal,
  })),
  {
    name: "Allow with NotPrincipal: leaves out a caller as soon as one spelling is listed",
    policy: policy({ Effect: "Allow", NotPrincipal: { AWS: role } }),
    request: requestBy("session"),
    expect: "implicit-deny",
    page: pages.notPrincipal,
  },
  {
    name: "Allow with NotPrincipal: covers everyone else",
    policy: policy({ Effect: "Allow", NotPrincipal: { AWS: role } }),
    request: requestBy("other"),
    expect: "allow",
    page: pages.notPrincipal,
  },
]

function policy(statement: object): object {
  return { Version: "2012-10-17", Statement: [{ Action: "s3:*", Resource: "*", ...statement }] }
}

function requestBy(caller: keyof typeof callers): PolicyCase["request"] {
  const principal = callers[caller]
  return { action: "s3:GetObject", resource: "arn:aws:s3:::acme/x", ...(principal && { principal }) }
}
