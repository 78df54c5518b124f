import { parsePolicy } from "@claimbridge/trust"
import {
  type CounterexampleSearch,
  findCounterexample,
  type Intent,
  type JobRequest,
  runTrustTests,
  type TrustTestResult,
  type TrustTests,
  TrustTestsError,
} from "@claimbridge/trust/testing"
import { isRecord } from "../source/is-record.ts"
import { parseMemberPath } from "../source/parse-member-path.ts"
import { sourceError } from "../source/source-error.ts"
import type { SourceDocument } from "../source/source-text.ts"
import type { TestFile } from "./test-file.ts"

/** What the search for strangers found for one role. */
export interface SearchedRole {
  readonly role: string
  readonly search: CounterexampleSearch
}

/** How the tests of one file came out. */
export interface TestedFile {
  readonly file: string
  readonly results: readonly TrustTestResult[]
  readonly searches: readonly SearchedRole[]
}

/**
 * Runs the tests of a file, and looks for a counterexample where a role has an intent.
 *
 * @throws {CliError} when they don't have the shape of tests, with line and column.
 */
export function runTestFile({ source, tests, intents }: TestFile): TestedFile {
  try {
    if (!isTrustTests(tests)) throw new TrustTestsError("", "There are no tests in it.")
    const results = runTrustTests(tests)
    const searches = [...intents].map(([role, intent]) => ({ role, search: search(tests, role, intent) }))
    return { file: source.name, results, searches }
  } catch (error) {
    if (error instanceof TrustTestsError) throw notTests(source, error)
    throw error
  }
}

function notTests(source: SourceDocument, { path, problem }: TrustTestsError): Error {
  const place = source.locate(parseMemberPath(path))
  const subject = path === "" ? "" : `${path}: `
  return sourceError({ name: source.name, place }, `${subject}${problem}`, "docs/cli-trust.md has an example.")
}

function search(tests: TrustTests, role: string, given: unknown): CounterexampleSearch {
  const path = `roles.${role}.intent`
  if (!isIntent(given)) throw new TrustTestsError(path, "must be an object of claims and the values that are meant.")
  const tested = tests.roles[role]
  if (!tested) throw new TrustTestsError(path, "There is no such role.")
  const request: JobRequest = { ...tested.request, claims: present({ ...tests.claims, ...tested.request.claims }) }
  return findCounterexample(parsePolicy(tested.policy, { kind: "trust" }), given, { request })
}

/** Running them is what looks at their shape. */
function isTrustTests(tests: unknown): tests is TrustTests {
  return runTrustTests(tests).length > 0
}

function isIntent(value: unknown): value is Intent {
  const values = isRecord(value) ? Object.values(value) : []
  return values.length > 0 && values.every((one) => [one].flat().every((text: unknown) => typeof text === "string"))
}

function present(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(claims).filter(([, value]) => value !== undefined && value !== null))
}
