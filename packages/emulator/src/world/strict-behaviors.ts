import type { OpenBehaviors } from "./open-behaviors.ts"

/** The strict answer to every open question. */
export const STRICT_BEHAVIORS: OpenBehaviors = {
  nonStringClaims: "drop",
  emptyClaims: "drop",
  illegalTagValues: "refuse",
  cognitoSessionDuration: "role-maximum",
  ecdsaLogins: "refuse",
  customRoleWithoutMapping: "refuse",
  unsetPrincipalTagMap: "not-found",
}
