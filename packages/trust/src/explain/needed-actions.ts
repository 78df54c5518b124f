import type { RequestContext } from "../authorization-request.ts"

/**
 * The actions that a trust policy must allow, in the order in which AWS asks for them.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 */
export function neededActions(action: string, context: RequestContext): readonly string[] {
  const keys = Object.keys(context).map((key) => key.toLowerCase())
  return [
    action,
    ...(keys.some((key) => key === "aws:tagkeys" || key.startsWith("aws:requesttag/")) ? ["sts:TagSession"] : []),
    ...(keys.includes("sts:sourceidentity") ? ["sts:SetSourceIdentity"] : []),
  ]
}
