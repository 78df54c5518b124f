import { checkPattern } from "../properties/check-pattern.ts"
import { nameTaken } from "../properties/name-taken.ts"
import { generatedName } from "../stack/generated-name.ts"
import type { ResourceContext } from "./resource-type.ts"

const MAX_LENGTH = 64

/** The role's name, given or generated. Names differ in more than case within an account. */
export function readRoleName({ stack, logicalId, properties }: ResourceContext): string {
  const name = properties.text("RoleName") ?? generatedName(stack, logicalId, MAX_LENGTH)
  const expected = "1 to 64 letters, digits and _+=,.@-"
  checkPattern(properties, name, { key: "RoleName", pattern: /^[\w+=,.@-]{1,64}$/, expected })
  const taken = [...stack.account.roles.keys()].some((other) => other.toLowerCase() === name.toLowerCase())
  if (taken) throw nameTaken(properties.placeOf("RoleName"), `Role with name ${name} already exists`)
  return name
}
