import { type NamedPolicy, type PolicySet, parsePolicy } from "@claimbridge/trust"
import type { Caller } from "./caller.ts"

const EVERYTHING: NamedPolicy = {
  name: "AdministratorAccess",
  policy: parsePolicy(
    { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "*", Resource: "*" }] },
    { kind: "identity" },
  ),
}

/** Gives the policies that stand on the caller's side of every request. */
export function callerPolicies(caller: Caller): Pick<PolicySet, "identity" | "session" | "boundary"> {
  if (caller.kind === "admin") return { identity: [EVERYTHING] }
  const { role, sessionPolicies } = caller.session
  return {
    identity: role.policies,
    ...(sessionPolicies && { session: sessionPolicies }),
    ...(role.permissionsBoundary && { boundary: role.permissionsBoundary }),
  }
}
