import type { Finding } from "@claimbridge/trust/lint"
import type { Place, SourceDocument } from "../source/source-text.ts"

/** A finding, and where it stands in the text. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly place: Place
}

/** A policy or a pool that was linted. */
export interface Linted {
  readonly source: SourceDocument
  readonly name: string
  readonly kind: "policy" | "pool"
  /** Of the policy or the pool itself. */
  readonly place: Place
  readonly findings: readonly PlacedFinding[]
}
