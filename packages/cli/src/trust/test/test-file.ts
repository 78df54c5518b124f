import type { SourceDocument } from "../source/source-text.ts"
import type { DeploymentFacts } from "../template/deployment-facts.ts"

/** One file of tests, with the policies of the files that it names put in. */
export interface TestFile {
  readonly source: SourceDocument
  /** In the form of `TrustTests`. */
  readonly tests: Readonly<Record<string, unknown>>
  /** Role name to the jobs that are meant, for the search. */
  readonly intents: ReadonlyMap<string, unknown>
}

/** Finds the policies that a test file names. */
export interface PolicyFiles {
  readonly facts: DeploymentFacts
  readonly read: (path: string) => Promise<SourceDocument>
}
