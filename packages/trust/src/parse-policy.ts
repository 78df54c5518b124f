import { checkElements } from "./check-elements.ts"
import { compileStatement } from "./compile-statement.ts"
import { keepCompiled } from "./compiled-policies.ts"
import { findDuplicateKey } from "./find-duplicate-key.ts"
import { isCallerPolicy } from "./is-caller-policy.ts"
import { isRecord } from "./is-record.ts"
import { locateError } from "./locate-error.ts"
import { missingElement } from "./missing-element.ts"
import { parseStatement } from "./parse-statement.ts"
import type { Policy, PolicyVersion, Statement } from "./policy.ts"
import { PolicyError } from "./policy-error.ts"
import { showValue } from "./show-value.ts"
import { wrongType } from "./wrong-type.ts"

/**
 * What a policy is attached to, and so which elements it must and can't have.
 *
 * - `trust`: a role's trust policy. `Principal` required, `Resource` not allowed.
 * - `identity`: a policy of a user, group or role, or a permissions boundary. `Resource` required, `Principal` not allowed.
 * - `session`: as `identity`; passed when a role is assumed.
 * - `resource`: a bucket policy and the like. `Principal` required, `Resource` as the service wants it.
 */
export type PolicyKind = "trust" | "identity" | "resource" | "session"

/** Options of `parsePolicy`. */
export interface ParsePolicyOptions {
  /** What the policy is attached to. Without it, only what holds for every kind is checked. */
  readonly kind?: PolicyKind
}

/**
 * Reads a policy document, as JSON text or as an object, and compiles it for `evaluatePolicy`.
 *
 * It refuses what IAM refuses to store as far as the grammar goes; limits on size, existence of principals, the literals
 * in conditions and the provider-specific checks on trust policies are not its business.
 *
 * @example
 * ```ts
 * import { parsePolicy } from "@claimbridge/trust"
 *
 * const policy = parsePolicy(
 *   { Version: "2012-10-17", Statement: [{ Effect: "Allow", Action: "s3:GetObject", Resource: "*" }] },
 *   { kind: "identity" },
 * )
 * ```
 *
 * @throws {PolicyError} when the document isn't a policy, with line and column if it is text; the codes are listed at
 *   `PolicyErrorCode`.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function parsePolicy(document: unknown, options: ParsePolicyOptions = {}): Policy {
  try {
    return readPolicy(document, options)
  } catch (error) {
    throw typeof document === "string" && error instanceof PolicyError ? locateError(error, document) : error
  }
}

function readPolicy(document: unknown, options: ParsePolicyOptions): Policy {
  const policy = readDocument(document)
  checkElements(policy, "", ["Version", "Id", "Statement"])

  const version = parseVersion(policy.Version)
  const statements = readStatements(policy.Statement).map((statement, index) =>
    parseStatement(statement, { path: `Statement[${index}]`, kind: options.kind }),
  )
  if (isCallerPolicy(options.kind)) checkSids(statements)
  return keepCompiled(
    { version, ...parseId(policy.Id), statements },
    {
      statements: statements.map((statement) => compileStatement(statement, version)),
      characters: JSON.stringify(policy).length,
    },
  )
}

function readDocument(document: unknown): Readonly<Record<string, unknown>> {
  const value = typeof document === "string" ? parseJson(document) : document
  if (isRecord(value)) return value
  throw wrongType("", "A policy document must be an object", value)
}

function parseJson(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new PolicyError("NOT_JSON", "", "The policy document is not valid JSON.")
  }
  const duplicate = findDuplicateKey(text)
  if (duplicate === undefined) return value
  throw new PolicyError("DUPLICATE_KEY", duplicate, "the key stands twice in its object. Merge the two.")
}

function parseVersion(version: unknown): PolicyVersion {
  if (version === undefined) return "2008-10-17"
  if (version === "2012-10-17" || version === "2008-10-17") return version
  const problem = `must be "2012-10-17" (or "2008-10-17", without variables), not ${showValue(version)}.`
  throw new PolicyError("UNKNOWN_VERSION", "Version", problem)
}

function parseId(id: unknown): { readonly id?: string } {
  if (id === undefined) return {}
  if (typeof id === "string") return { id }
  throw wrongType("Id", "must be a string", id)
}

function readStatements(statements: unknown): readonly unknown[] {
  if (isRecord(statements)) return [statements]
  if (statements === undefined) throw missingElement("Statement", "A policy needs at least one statement.")
  if (!Array.isArray(statements)) throw wrongType("Statement", "must be a list of statements", statements)
  if (statements.length > 0) return statements
  throw new PolicyError("EMPTY_LIST", "Statement", "the list is empty. A policy needs at least one statement.")
}

/** Resource policies may repeat a Sid: S3 and ECR take it. */
function checkSids(statements: readonly Statement[]): void {
  const seen = new Set<string>()
  for (const { sid, path } of statements) {
    if (sid === undefined || sid === "") continue
    if (seen.has(sid)) {
      throw new PolicyError(
        "DUPLICATE_SID",
        `${path}.Sid`,
        `"${sid}" stands twice. Each Sid must be unique in its policy.`,
      )
    }
    seen.add(sid)
  }
}
