import type { PolicyPart } from "./policy-document.ts"

/** Whether a statement lets tokens of Cognito in. */
export function isForCognito({ Effect, Principal }: PolicyPart): boolean {
  return Effect === "Allow" && JSON.stringify(Principal ?? "").includes("cognito-identity.amazonaws.com")
}
