import type { CognitoCredentials, ErrorDetails } from "@claimbridge/core"
import { isRecord } from "../is-record.ts"
import { parseJson } from "../parse-json.ts"
import type { CachedState, NotedFailure, Span } from "./cached-state.ts"
import type { HeldCredentials } from "./held-credentials.ts"

/** What the text of a cache file says about a key. A damaged part of it counts as absent. */
export function parseState(text: string, key: string): CachedState {
  const value = parseJson(text)
  if (!isRecord(value) || value.version !== 1 || value.key !== key) return {}
  return { held: heldOf(value.held), failure: failureOf(value.failure), backOff: spanOf(value.backOff) }
}

function heldOf(value: unknown): HeldCredentials | undefined {
  if (!isRecord(value)) return undefined
  const credentials = credentialsOf(value.credentials)
  const { writtenAtMs, writtenUpMs, freshUntilMs, patientUntilMs, usableUntilMs } = value
  if (credentials === undefined || !isTime(writtenAtMs) || !isTime(writtenUpMs)) return undefined
  if (!isTime(freshUntilMs) || !isTime(patientUntilMs) || !isTime(usableUntilMs)) return undefined
  return { credentials, writtenAtMs, writtenUpMs, freshUntilMs, patientUntilMs, usableUntilMs }
}

function credentialsOf(value: unknown): CognitoCredentials | undefined {
  if (!isRecord(value)) return undefined
  const { accessKeyId, secretAccessKey, sessionToken, accountId, identityId } = value
  const expiration = new Date(String(value.expiration))
  if (!isText(accessKeyId) || !isText(secretAccessKey) || !isText(sessionToken)) return undefined
  if (Number.isNaN(expiration.getTime())) return undefined
  return {
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration,
    ...(isText(accountId) && { accountId }),
    ...(isText(identityId) && { identityId }),
  }
}

function failureOf(value: unknown): NotedFailure | undefined {
  if (!isRecord(value)) return undefined
  const { code } = value
  const span = spanOf(value.span)
  return isText(code) && span ? { code, details: detailsOf(value.details), span } : undefined
}

function detailsOf(value: unknown): ErrorDetails {
  if (!isRecord(value)) return {}
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, detail]) => (isDetail(detail) ? [[name, detail]] : [])),
  )
}

function spanOf(value: unknown): Span | undefined {
  if (!isRecord(value)) return undefined
  const { fromMs, untilMs } = value
  return isTime(fromMs) && isTime(untilMs) ? { fromMs, untilMs } : undefined
}

function isDetail(value: unknown): value is string | number | string[] {
  if (Array.isArray(value)) return value.every((item) => typeof item === "string")
  return typeof value === "string" || typeof value === "number"
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== ""
}

function isTime(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value)
}
