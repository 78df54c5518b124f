import type { ConditionTrap } from "./condition-trap.ts"

/** The enhanced flow takes no session name, so a policy that asks for one can't be met. */
export const sessionNameFixed: ConditionTrap = ({ matched, key, path, requestValues = [] }, { isNameFixed }) => {
  if (matched || !isNameFixed || key.toLowerCase() !== "sts:rolesessionname") return undefined
  return { code: "SESSION_NAME_FIXED", path, facts: { name: requestValues } }
}
