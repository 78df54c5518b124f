import type { CloudTrailEvent } from "@claimbridge/emulator"
import type { SessionVariables } from "./fill-variables.ts"

/** The policy variables of a session, as the record of its beginning tells them. Session tags win over the role's. */
export function sessionVariables(
  { requestParameters, responseElements, recipientAccountId }: CloudTrailEvent,
  roleTags: Readonly<Record<string, string>>,
): SessionVariables {
  const { subjectFromWebIdentityToken: subject, audience, assumedRoleUser, provider } = responseElements ?? {}
  const issuer = String(provider).split(":oidc-provider/").at(-1)
  const known: Readonly<Record<string, unknown>> = {
    [`${issuer}:sub`]: subject,
    [`${issuer}:aud`]: audience,
    "aws:userid": fieldsOf(assumedRoleUser).assumedRoleId,
    "aws:PrincipalAccount": recipientAccountId,
    ...asPrincipalTags(roleTags),
    ...asPrincipalTags(fieldsOf(requestParameters.principalTags)),
  }
  const entries = Object.entries(known).flatMap(([name, value]) =>
    typeof value === "string" ? [[name.toLowerCase(), value] as const] : [],
  )
  return new Map(entries)
}

function asPrincipalTags(tags: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(tags).map(([key, value]) => [`aws:principaltag/${key.toLowerCase()}`, value]),
  )
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {}
}
