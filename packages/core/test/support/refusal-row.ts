import { expect } from "vitest"
import type { ErrorCode } from "../../src/errors/error-code.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { FlowOptions } from "../../src/options/flow-options.ts"
import { aRuntime } from "./a-runtime.ts"
import { awsStub, type StubBehavior } from "./aws-stub.ts"
import { failureOf } from "./failure-of.ts"
import { basic } from "./options.ts"

/** One answer of AWS, the code it becomes and the names that message and hint must say. */
export interface RefusalRow {
  readonly operation: string
  readonly code: ErrorCode
  readonly names: readonly string[]
  readonly answer: StubBehavior
  readonly options?: FlowOptions
}

export async function expectRefusal({ operation, code, names, answer, options = basic }: RefusalRow): Promise<void> {
  const { requestHandler } = awsStub({ [operation]: answer })
  const clientConfig = { requestHandler, region: "eu-west-1", maxAttempts: 1 }
  const error = await failureOf(fromGithubCognito({ ...options, runtime: aRuntime(), clientConfig })())
  expect(error.code).toBe(code)
  const said = `${error.message}\n${error.hint}`
  for (const name of names) expect(said).toContain(name)
  expect(said).not.toMatch(/\bunknown\b|[{}]/)
}
