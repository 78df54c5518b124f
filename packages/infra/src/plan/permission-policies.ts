import { textsOf } from "../issuers/texts-of.ts"
import type { ChainModel, PermissionModel, RoleModel, Texts } from "../model/access-model.ts"
import { chainsOf } from "../model/chains-of.ts"
import { chainActions } from "../trust-policy/chain-actions.ts"
import { chainConditions } from "../trust-policy/chain-conditions.ts"
import type { PlanContext } from "./plan-context.ts"
import type { PlanValue } from "./plan-value.ts"
import type { PolicyDocument, PolicyStatement } from "./policy-document.ts"
import { replaceTags } from "./replace-tags.ts"

type PermissionContext = Pick<PlanContext, "tagKeys" | "roles">

/** The inline policies of a role: what it may do, and where it may go on to. */
export function permissionPolicies(
  role: RoleModel,
  context: PermissionContext,
): readonly { readonly name: string; readonly document: PolicyDocument }[] {
  const permissions = (role.policies ?? []).map((policy) => permissionStatement(policy, context))
  const hops = chainsOf(role).flatMap((chain) => hopStatements(chain, context))
  return [
    { name: "permissions", statements: permissions },
    { name: "chain", statements: hops },
  ]
    .filter(({ statements }) => statements.length > 0)
    .map(({ name, statements }) => ({ name, document: { Version: "2012-10-17", Statement: statements } }))
}

function permissionStatement(
  { sid, allow, deny, on, when }: PermissionModel,
  context: PermissionContext,
): PolicyStatement {
  const replace = (texts: Texts): PlanValue =>
    typeof texts === "string" ? replaceTags(texts, context) : texts.map((text) => replaceTags(text, context))
  return {
    ...(sid !== undefined && { Sid: sid }),
    Effect: allow === undefined ? "Deny" : "Allow",
    Action: allow ?? deny ?? [],
    Resource: replace(on),
    ...(when && {
      Condition: Object.fromEntries(
        Object.entries(when).map(([operator, keys]) => [
          operator,
          Object.fromEntries(
            Object.entries(keys).map(([key, values]) => [conditionKey(key, context), replace(values)]),
          ),
        ]),
      ),
    }),
  }
}

/** `tag:repository` is the key of the session's own tag. */
function conditionKey(key: string, { tagKeys }: PermissionContext): string {
  return key.startsWith("tag:") ? `aws:PrincipalTag/${tagKeys.get(key.slice(4)) ?? key.slice(4)}` : key
}

/** The hop, and that it can't be made without the tags that have to stay. */
function hopStatements(chain: ChainModel, context: PermissionContext): readonly PolicyStatement[] {
  const target = context.roles.get(chain.to)?.parts[0]?.arn ?? chain.to
  const conditions = chainConditions(chain, context)
  const stay = textsOf(chain.transitive ?? []).map((tag) => context.tagKeys.get(tag) ?? tag)
  return [
    {
      Effect: "Allow",
      Action: chainActions(chain),
      Resource: target,
      ...(Object.keys(conditions).length > 0 && { Condition: conditions }),
    },
    ...stay.map(
      (key): PolicyStatement => ({
        Effect: "Deny",
        Action: "sts:AssumeRole",
        Resource: target,
        Condition: { "ForAllValues:StringNotEquals": { "sts:TransitiveTagKeys": key } },
      }),
    ),
  ]
}
