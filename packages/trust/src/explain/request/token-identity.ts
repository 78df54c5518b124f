import type { RequestContext } from "../../authorization-request.ts"
import { isCognitoIssuer } from "../../claims/is-cognito-issuer.ts"
import { nativeClaims } from "../../claims/native-claims.ts"
import { isRecord } from "../../is-record.ts"
import { loginOf } from "./login-of.ts"
import type { RoleArn } from "./parse-role-arn.ts"
import type { Claims } from "./prepared-request.ts"
import { textClaim } from "./text-claim.ts"
import { textList } from "./text-list.ts"
import type { WebIdentity } from "./web-identity.ts"

const aws = "https://aws.amazon.com"
const flatTag = `${aws}/tags/principal_tags/`

/**
 * What a token says that STS is given as it is.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
export function tokenIdentity(claims: Claims, role: RoleArn | undefined): WebIdentity {
  const issuer = loginOf(textClaim(claims, "iss") ?? "")
  const nested = claims[`${aws}/tags`]
  const grant = isRecord(nested) ? nested : {}
  const roles = claims[`${aws}/roles`]
  return {
    issuer,
    principal: principalOf(issuer, role),
    audience: textClaim(claims, "azp") ?? textList(claims.aud)[0],
    subject: textClaim(claims, "sub"),
    amr: textList(claims.amr),
    native: nativeContext(issuer, claims),
    ...tagsOf(claims, grant.principal_tags),
    transitiveTagKeys: [...textList(grant.transitive_tag_keys), ...textList(claims[`${aws}/tags/transitive_tag_keys`])],
    sourceIdentity: textClaim(claims, `${aws}/source_identity`),
    ...(roles !== undefined && { roles: textList(roles) }),
  }
}

/** Some issuers are principals by their own name, all others by the ARN of the IAM OIDC provider in the role's account. */
function principalOf(issuer: string, role: RoleArn | undefined): string {
  const isBuiltIn =
    isCognitoIssuer(issuer) || /^(?:accounts\.google\.com|graph\.facebook\.com|www\.amazon\.com)$/.test(issuer)
  return isBuiltIn || !role ? issuer : `arn:${role.partition}:iam::${role.accountId}:oidc-provider/${issuer}`
}

function nativeContext(issuer: string, claims: Claims): RequestContext {
  const entries = nativeClaims(issuer).flatMap((claim) => {
    const value = claims[claim]
    const text = typeof value === "number" || typeof value === "boolean" ? `${value}` : textClaim(claims, claim)
    return text === undefined ? [] : [[`${issuer}:${claim}`, text] as const]
  })
  return Object.fromEntries(entries)
}

/** One nested object with a list of one text for each tag, or one flat claim for each tag. */
function tagsOf(claims: Claims, nested: unknown): Pick<WebIdentity, "tags" | "malformedTags"> {
  const flat = Object.keys(claims).filter((name) => name.startsWith(flatTag))
  const entries: readonly (readonly [string, unknown])[] = [
    ...Object.entries(isRecord(nested) ? nested : {}),
    ...flat.map((name) => [name.slice(flatTag.length), claims[name]] as const),
  ]
  const isOneText = ([, value]: readonly [string, unknown]) =>
    [value].flat().length === 1 && textList(value).length === 1
  return {
    tags: Object.fromEntries(entries.filter(isOneText).map(([tag, value]) => [tag, textList(value).join("")])),
    malformedTags: entries.filter((entry) => !isOneText(entry)).map(([tag]) => tag),
  }
}
