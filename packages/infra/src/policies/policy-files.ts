import type { Json } from "../plan/json.ts"
import { resolveValue, type Writer } from "../plan/resolve-value.ts"
import type { Synthesis } from "../synthesize.ts"

/** A policy by itself. */
export interface PolicyFile {
  readonly account: string
  /** The role's name at IAM. */
  readonly role: string
  readonly kind: "trust" | "permissions"
  /** The name of an inline policy; `trust` for the trust policy. */
  readonly name: string
  readonly document: Json
}

/** Options of `policyFiles`. */
export interface PolicyOptions {
  /** The pool's id. Default: that of the model; one that is made has none yet, and `IDENTITY_POOL_ID` stands in its place. */
  readonly poolId?: string
}

/**
 * Gives the plain policies of every role, for who makes roles by other means.
 *
 * @example
 * ```ts
 * import { parseAccessModel, policyFiles, synthesize } from "@claimbridge/infra"
 *
 * export function trustPolicy(accessYaml: string, role: string): string {
 *   const policies = policyFiles(synthesize(parseAccessModel(accessYaml)))
 *   return JSON.stringify(policies.find((policy) => policy.role === role && policy.kind === "trust")?.document)
 * }
 * ```
 */
export function policyFiles(
  { stacks }: Synthesis,
  { poolId = "IDENTITY_POOL_ID" }: PolicyOptions = {},
): readonly PolicyFile[] {
  const writer: Writer = { text: (text) => text, reference: () => poolId }
  return stacks.flatMap(({ account, resources }) =>
    resources.flatMap((resource) => {
      if (resource.kind !== "role") return []
      const base = { account, role: resource.name }
      const own = resource.policies.map(({ name, document }) => ({
        ...base,
        kind: "permissions" as const,
        name,
        document: resolveValue(document, writer),
      }))
      return [
        { ...base, kind: "trust" as const, name: "trust", document: resolveValue(resource.trustPolicy, writer) },
        ...own,
      ]
    }),
  )
}
