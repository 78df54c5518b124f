import { checkElements } from "./check-elements.ts"
import { isCallerPolicy } from "./is-caller-policy.ts"
import { isRecord } from "./is-record.ts"
import { missingElement } from "./missing-element.ts"
import { parseActions } from "./parse-actions.ts"
import { parseConditions } from "./parse-conditions.ts"
import type { PolicyKind } from "./parse-policy.ts"
import { parsePrincipals } from "./parse-principals.ts"
import { parseResources } from "./parse-resources.ts"
import type { Effect, Statement } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { showValue } from "./show-value.ts"
import { wrongType } from "./wrong-type.ts"

export interface StatementPlace {
  readonly path: string
  readonly kind: PolicyKind | undefined
}

type Json = Readonly<Record<string, unknown>>

const elements = [
  "Sid",
  "Effect",
  "Action",
  "Resource",
  "Condition",
  "Principal",
  "NotAction",
  "NotResource",
  "NotPrincipal",
]

/** Reads one statement. */
export function parseStatement(statement: unknown, place: StatementPlace): Statement {
  const { path } = place
  if (!isRecord(statement)) throw wrongType(path, "a statement must be an object", statement)
  checkElements(statement, path, elements)

  const effect = parseEffect(statement.Effect, path)
  const principal = principalElement(statement, place)
  const action = choose(statement, path, "Action")
  if (!action) throw missingElement(`${path}.Action`, 'Name what the statement is about, for example "s3:GetObject".')
  const resource = resourceElement(statement, place)
  return {
    ...parseSid(statement.Sid, place),
    effect,
    path,
    ...(principal && { principal: parsePrincipals(statement[principal.name], principal) }),
    action: parseActions(statement[action.name], action),
    ...(resource && { resource: parseResources(statement[resource.name], resource, place.kind) }),
    conditions: parseConditions(statement.Condition, `${path}.Condition`),
  }
}

function parseEffect(effect: unknown, path: string): Effect {
  if (effect === "Allow" || effect === "Deny") return effect
  if (effect === undefined) throw missingElement(`${path}.Effect`, 'Write "Allow" or "Deny".')
  const problem = `must be "Allow" or "Deny", in this spelling, not ${showValue(effect)}.`
  throw new PolicyError("UNKNOWN_EFFECT", `${path}.Effect`, problem)
}

/** Services such as S3 take any text in their resource policies, IAM takes letters and digits in its own. */
function parseSid(sid: unknown, { path, kind }: StatementPlace): { readonly sid?: string } {
  if (sid === undefined) return {}
  if (typeof sid !== "string") throw wrongType(`${path}.Sid`, "must be a string", sid)
  if (isCallerPolicy(kind) && !/^[A-Za-z\d]*$/.test(sid)) {
    throw new PolicyError("INVALID_SID", `${path}.Sid`, `"${sid}" may have the letters A to Z and digits only.`)
  }
  return { sid }
}

function principalElement(statement: Json, { path, kind }: StatementPlace): Element | undefined {
  const element = choose(statement, path, "Principal")
  if (element && isCallerPolicy(kind)) {
    throw new PolicyError(
      "ELEMENT_NOT_ALLOWED",
      element.path,
      `isn't allowed in ${kind} policies: there the principal is whoever has the policy. Remove it.`,
    )
  }
  if (!element && (kind === "trust" || kind === "resource")) {
    throw missingElement(`${path}.Principal`, `Say who the statement is about, as every ${kind} policy has to.`)
  }
  return element
}

function resourceElement(statement: Json, { path, kind }: StatementPlace): Element | undefined {
  const element = choose(statement, path, "Resource")
  if (element && kind === "trust") {
    throw new PolicyError(
      "ELEMENT_NOT_ALLOWED",
      element.path,
      "isn't allowed in a trust policy: its resource is the role that it is attached to. Remove it.",
    )
  }
  if (!element && isCallerPolicy(kind)) {
    throw missingElement(`${path}.Resource`, 'Name an ARN, or "*" for every resource.')
  }
  return element
}

export interface Element {
  readonly name: string
  readonly path: string
  readonly negated: boolean
}

function choose(statement: Json, path: string, name: string): Element | undefined {
  const opposite = `Not${name}`
  if (statement[name] !== undefined && statement[opposite] !== undefined) {
    throw new PolicyError("CONFLICTING_ELEMENTS", path, `has both ${name} and ${opposite}. Keep one of them.`)
  }
  if (statement[name] !== undefined) return { name, path: `${path}.${name}`, negated: false }
  if (statement[opposite] === undefined) return undefined
  return { name: opposite, path: `${path}.${opposite}`, negated: true }
}
