import { readTextMap } from "../properties/read-text-map.ts"
import { expectRole } from "../stack/expect-role.ts"
import { stableLetters } from "../stack/stable-letters.ts"
import { TemplateError } from "../template-error.ts"
import { findPool } from "./find-pool.ts"
import { readRoleMappings } from "./read-role-mappings.ts"
import type { ResourceContext, ResourceType } from "./resource-type.ts"

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-cognito-identitypoolroleattachment.html */
export const identityPoolRoleAttachment: ResourceType = {
  properties: ["IdentityPoolId", "Roles", "RoleMappings"],
  withoutEffect: [],
  notEmulated: [],
  create(context) {
    const pool = findPool(context)
    const roleMappings = readRoleMappings(context)
    context.stack.changes.assign(pool, { roles: readRoles(context), roleMappings })
    const id = `IdentityPoolRoleAttachment-${stableLetters(context.stack, context.logicalId).slice(0, 12)}`
    return { reference: id, attributes: { Id: id } }
  },
}

interface PoolRoles {
  readonly authenticated?: string
  readonly unauthenticated?: string
}

function readRoles({ stack, properties }: ResourceContext): PoolRoles {
  const at = properties.placeOf("Roles")
  const { authenticated, unauthenticated, ...others } = readTextMap(properties, "Roles") ?? {}
  const [other] = Object.keys(others)
  if (other !== undefined) {
    throw new TemplateError(at, {
      code: "PROPERTY_INVALID",
      problem: `Roles has no key ${other}`,
      hint: "The keys are authenticated and unauthenticated, in lower case",
    })
  }
  for (const arn of [authenticated, unauthenticated]) if (arn !== undefined) expectRole(stack, { arn, at })
  return {
    ...(authenticated !== undefined && { authenticated }),
    ...(unauthenticated !== undefined && { unauthenticated }),
  }
}
