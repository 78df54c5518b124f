import type { CognitoCredentials } from "@claimbridge/core"
import { credentialVariables } from "./credential-variables.ts"
import { dotenvLine } from "./dotenv-line.ts"
import { powershellLine } from "./powershell-line.ts"
import { shellLine } from "./shell-line.ts"

/** How credentials are printed for others than SDKs. */
export type PrintedFormat = "env" | "dotenv" | "powershell" | "json"

/** Credentials, and what else a tool needs of it. */
export interface Printed {
  readonly credentials: CognitoCredentials
  readonly region: string | undefined
  /** Variables that would outrank the credentials; shells are told to drop them. */
  readonly outranking: readonly string[]
}

/** Credentials as text, with a line break at its end. */
export function formatCredentials(format: PrintedFormat, { credentials, region, outranking }: Printed): string {
  if (format === "json") return `${JSON.stringify(jsonOf(credentials, region), undefined, 2)}\n`
  const variables = Object.entries(credentialVariables(credentials, region))
  if (format === "dotenv") return lines(variables.map(([name, value]) => dotenvLine(name, value)))
  if (format === "env") {
    const unset = outranking.map((name) => `unset ${name}`)
    return lines([...unset, ...variables.map(([name, value]) => shellLine(name, value))])
  }
  const removed = outranking.map((name) => `Remove-Item -ErrorAction Ignore Env:${name}`)
  return lines([...removed, ...variables.map(([name, value]) => powershellLine(name, value))])
}

function jsonOf({ $source: _, expiration, ...credentials }: CognitoCredentials, region: string | undefined): object {
  return { ...credentials, expiration: expiration.toISOString(), region }
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join("")
}
