import type { PolicyPart } from "./policy-document.ts"

/** Whether a statement lets tokens of Cognito in. */
export function isForCognito({ Effect, Principal }: PolicyPart): boolean {
  const principals = JSON.stringify(Principal ?? "")
  return Effect === "Allow" && /"cognito-identity[.\w-]*\.amazonaws\.com(?:\.cn)?"/.test(principals)
}
