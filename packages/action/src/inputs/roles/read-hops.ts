import type { RoleHop } from "@claimbridge/core"
import { given } from "../given.ts"
import { parsePassedClaims } from "../parse-passed-claims.ts"
import { fieldList } from "./field-list.ts"
import { fieldSeconds } from "./field-seconds.ts"
import { fieldText } from "./field-text.ts"
import { fieldsOf } from "./fields-of.ts"
import { requiredText } from "./required-text.ts"
import { originOfField, type RolesField } from "./roles-field.ts"

const known = [
  "role-arn",
  "session-name",
  "pass-claims",
  "transitive-tag-keys",
  "external-id",
  "duration-seconds",
  "source-identity",
]

/**
 * The hops of a field `chain`: one, or a list of them; nothing when it is absent.
 *
 * @throws {InputError} when a hop is no map, or a field of it is wrong.
 */
export function readHops({ value, path, placeOf }: RolesField): readonly RoleHop[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return [readHop({ value, path, placeOf })]
  return value.map((hop: unknown, at) => readHop({ value: hop, path: [...path, at], placeOf }))
}

function readHop(hop: RolesField): RoleHop {
  const field = fieldsOf(hop, known)
  const claims = fieldList(field("pass-claims"), /[\s,]+/)
  return {
    roleArn: requiredText(field("role-arn")),
    ...given({
      roleSessionName: fieldText(field("session-name")),
      tags: claims && parsePassedClaims(claims, originOfField(field("pass-claims"))),
      transitiveTagKeys: fieldList(field("transitive-tag-keys"), /\s*[\n,]\s*/),
      externalId: fieldText(field("external-id")),
      durationSeconds: fieldSeconds(field("duration-seconds"), 3600),
      sourceIdentity: fieldText(field("source-identity")),
    }),
  }
}
