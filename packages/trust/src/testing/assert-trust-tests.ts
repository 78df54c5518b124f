import { isRecord } from "../is-record.ts"
import { anything, boolean, listOf, number, objectOf, oneOf, optional, recordOf, type Shape, text } from "./shape.ts"
import type { TrustTests } from "./trust-tests.ts"

const any: Shape = () => undefined
const textOrTexts: Shape = (value, path) => (Array.isArray(value) ? listOf(text) : text)(value, path)
const texts = recordOf(text)

const call = {
  roleSessionName: optional(text),
  durationSeconds: optional(number),
  roleTags: optional(texts),
  context: optional(recordOf(textOrTexts)),
}

const request = { ...call, from: oneOf("pool", "token"), roleArn: text, claims: optional(recordOf(any)) }

const pool = objectOf({
  id: text,
  accountId: optional(text),
  mapping: texts,
  providers: optional(listOf(text)),
  allowClassicFlow: optional(boolean),
})

const poolRequest = objectOf({
  ...request,
  pool,
  flow: optional(oneOf("basic", "enhanced")),
  login: optional(text),
  identityId: optional(text),
})
const tokenRequest = objectOf(request)
const jobRequest: Shape = (value, path) =>
  (isRecord(value) && value.from === "token" ? tokenRequest : poolRequest)(value, path)

const test = objectOf({
  ...call,
  name: optional(text),
  role: text,
  roleArn: optional(text),
  claims: optional(recordOf(any)),
  expect: oneOf("allowed", "denied"),
  because: optional(text),
})

const trustTests = objectOf({
  claims: optional(recordOf(any)),
  roles: recordOf(objectOf({ policy: anything, request: jobRequest })),
  tests: listOf(test),
})

/** Tells tests from other data, with an error that names the place. */
export function assertTrustTests(value: unknown): asserts value is TrustTests {
  trustTests(value, "")
}
