import type { Finding } from "@claimbridge/trust/lint"
import { addAction } from "./add-action.ts"
import { dropKey } from "./drop-key.ts"
import { isForCognito } from "./is-for-cognito.ts"
import type { PolicyDocument, PolicyPart } from "./policy-document.ts"
import { setCondition } from "./set-condition.ts"
import { statementAt } from "./statement-at.ts"
import { tagOfClaim } from "./tag-of-claim.ts"
import type { TrustWorld } from "./trust-world.ts"

const actions = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession", "sts:SetSourceIdentity"]

type Edit = (statement: PolicyPart, world: TrustWorld) => void

const edits: Partial<Readonly<Record<Finding["code"], Edit>>> = {
  AUDIENCE_MISSING: pinAudience,
  AUDIENCE_NOT_PINNED: pinAudience,
  AUDIENCE_OTHER_POOL: pinAudience,
  TAG_SESSION_OPEN: pinAudience,
  REFUSED_BY_IAM: spellActions,
  TAG_SESSION_MISSING: (statement) => addAction(statement, "sts:TagSession"),
  OWNER_OPEN: pinOwner,
  OWNER_BY_NAME: pinOwner,
  AUTHENTICATED_ONLY: pinOwner,
  GUESTS_TRUSTED: pinProvider,
  PROVIDER_NOT_PINNED: pinProvider,
}

/** Changes a policy so that one finding goes. What nobody can know how to mend stays as it is. */
export function editForFinding(policy: PolicyDocument, { code, path }: Finding, world: TrustWorld): void {
  if (code === "VARIABLES_WITHOUT_VERSION") policy.Version = "2012-10-17"
  const statement = statementAt(policy, path)
  if (statement !== undefined && isForCognito(statement)) edits[code]?.(statement, world)
}

/** IAM stores no action in other letter case. */
function spellActions(statement: PolicyPart): void {
  const written: readonly unknown[] = [statement.Action ?? []].flat()
  statement.Action = written.map(
    (one) => actions.find((action) => action.toLowerCase() === `${one}`.toLowerCase()) ?? one,
  )
}

function pinAudience(statement: PolicyPart, { pool, cognito }: TrustWorld): void {
  if (pool.id === undefined) return
  const audience = `${cognito}:aud`
  dropKey(statement, audience)
  setCondition(statement, { operator: "StringEquals", key: audience }, [pool.id])
}

function pinOwner(statement: PolicyPart, { pool, claims = {} }: TrustWorld): void {
  const pins = ["repository_owner_id", "repository_id"].flatMap((claim) => {
    const tag = tagOfClaim(pool.mapping ?? {}, claim)
    const id = claims[claim]
    return tag === undefined || typeof id !== "string" ? [] : [[tag, id] as const]
  })
  const [pin] = pins
  if (pin) setCondition(statement, { operator: "StringEquals", key: `aws:RequestTag/${pin[0]}` }, [pin[1]])
}

function pinProvider(statement: PolicyPart, { login, cognito }: TrustWorld): void {
  if (login === undefined) return
  const amr = `${cognito}:amr`
  dropKey(statement, amr)
  setCondition(statement, { operator: "ForAnyValue:StringLike", key: amr }, [`*${login}:OIDC:*`])
}
