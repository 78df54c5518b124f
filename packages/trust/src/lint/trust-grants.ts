import { isCognitoIssuer } from "../claims/is-cognito-issuer.ts"
import type { IssuerKind } from "../claims/issuer-kind.ts"
import type { Policy, Statement, StatementPrincipal } from "../policy.ts"
import { coversAction } from "./covers-action.ts"
import { denialGates } from "./denial-gates.ts"
import { type Gate, readGate } from "./gate.ts"
import { sharedIssuer } from "./shared-issuers.ts"
import type { TrustFacts } from "./trust-facts.ts"

/** What one `Allow` gives to one principal, and under which conditions. */
export interface TrustGrant {
  readonly statement: Statement
  readonly principal: StatementPrincipal
  /** Of OIDC tokens, without scheme, such as `cognito-identity.amazonaws.com`; absent for every other principal. */
  readonly issuer?: string
  /** Who issues the CI's tokens. */
  readonly kind: IssuerKind
  /** Whether `sts:AssumeRoleWithWebIdentity` is among the actions. */
  readonly assumes: boolean
  /** Whether `sts:TagSession` is among the actions. */
  readonly tags: boolean
  /** The statement's own, and what the denials of the policy add. */
  readonly gates: readonly Gate[]
}

const assume = "sts:AssumeRoleWithWebIdentity"
const tag = "sts:TagSession"

/** Every `Allow` of a policy, once for each of its principals. */
export function trustGrants(policy: Policy, facts: TrustFacts): readonly TrustGrant[] {
  return policy.statements
    .filter(({ effect }) => effect === "Allow")
    .flatMap((statement) => {
      const assumes = coversAction(statement, assume)
      const tags = coversAction(statement, tag)
      const own = statement.conditions.flatMap((condition) => readGate(condition, policy.version) ?? [])
      return principalsOf(statement).map((principal) => {
        const wish = { principal: principal.value, action: assumes ? assume : tag }
        const gates = [...own, ...denialGates(policy, wish)]
        return { statement, principal, ...issuerFacts(principal, facts), assumes, tags, gates }
      })
    })
}

/** `NotPrincipal` lets in everyone else. */
function principalsOf({ principal }: Statement): readonly StatementPrincipal[] {
  if (!principal) return []
  return principal.negated ? [{ type: "*", value: "*" }] : principal.values
}

function issuerFacts({ type, value }: StatementPrincipal, facts: TrustFacts): Pick<TrustGrant, "issuer" | "kind"> {
  const issuer = type === "Federated" ? issuerOf(value) : undefined
  if (issuer === undefined) return { kind: "private" }
  if (isCognitoIssuer(issuer)) return { issuer, kind: facts.pool?.issuer ?? "github" }
  return { issuer, kind: sharedIssuer(issuer)?.kind ?? "private" }
}

/** SAML providers have none, and neither do the identity providers that sign without OpenID Connect. */
function issuerOf(principal: string): string | undefined {
  if (principal.startsWith("arn:")) return principal.split(":oidc-provider/")[1]
  return /^(?:\*|www\.amazon\.com|graph\.facebook\.com)$/.test(principal) ? undefined : principal
}
