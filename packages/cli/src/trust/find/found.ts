import type { Pool } from "@claimbridge/trust"
import type { DocumentPath, SourceDocument } from "../source/source-text.ts"

/** A trust policy that stands in a text. */
export interface FoundPolicy {
  readonly source: SourceDocument
  /** What people call it: the logical id, Terraform's address, the role's name, or that of the file. */
  readonly name: string
  /** Where the policy stands; empty when it is the whole text. */
  readonly path: DocumentPath
  /** An object, or JSON text. */
  readonly policy: unknown
  /** Absent when the text doesn't say it. */
  readonly roleName?: string
  readonly roleArn?: string
  readonly roleTags: Readonly<Record<string, string>>
}

/** An identity pool that stands in a text, with the map of its provider. */
export interface FoundPool {
  readonly source: SourceDocument
  readonly name: string
  readonly path: DocumentPath
  readonly pool: Pool
}

/** What one text has to say about trust. */
export interface FoundTrust {
  readonly policies: readonly FoundPolicy[]
  readonly pools: readonly FoundPool[]
  /** Names of roles whose trust policy nobody knows yet. */
  readonly unknown: readonly string[]
}
