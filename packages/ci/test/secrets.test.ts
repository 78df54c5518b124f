import { randomBytes } from "node:crypto"
import { inspect } from "node:util"
import { type ClaimbridgeError, fromCognito, type Runtime } from "@claimbridge/core"
import { describe, expect, it } from "vitest"
import { ciDescriptions } from "../src/ci-descriptions.ts"
import { ciTokenSources } from "../src/ci-token-sources.ts"
import { elsewhere } from "./support/elsewhere.ts"
import { failureOf } from "./support/failure-of.ts"

const canary = `canary-${randomBytes(24).toString("hex")}`
const url = "https://ci.acme.example/token"

/** A job in which everything that leads to a token holds, or answers with, a secret that is none. */
function aLeakyJob(sign: readonly string[], answer: "echo" | "refusal" | "failure"): Partial<Runtime> {
  const variables = sign.map((expected) => expected.split("="))
  const env = variables.map(([name = "", value]) => [name, value ?? variableFor(name)])
  const text = `{"value":"${canary}","id_token":"${canary}","oidcToken":"${canary}"}`
  const reply = { status: answer === "refusal" ? 403 : 200, headers: new Headers(), text: async () => text }
  const failure = (sent: unknown) => Object.assign(new Error(JSON.stringify(sent)), { code: "ECONNRESET" })
  return {
    env: Object.fromEntries(env),
    fetch: (_, sent) => (answer === "failure" ? Promise.reject(failure(sent)) : Promise.resolve(reply)),
    readFile: async () => canary,
    runCommand: async () => ({ status: "exited", exitCode: answer === "echo" ? 0 : 1, stdout: canary }),
  }
}

function variableFor(name: string): string {
  if (/UR[IL]$/.test(name)) return url
  if (/HOST$/.test(name)) return "metadata.acme.example"
  return /FILE$/.test(name) ? "/run/token" : canary
}

function everythingOf(error: ClaimbridgeError): string {
  return `${error.stack}${error.hint}${JSON.stringify(error)}${inspect(error, { depth: null, showHidden: true })}`
}

describe("secrets of a job", () => {
  const rows = ciDescriptions.flatMap(({ name, tokenSigns }) =>
    (["echo", "refusal", "failure"] as const).map((answer) => ({ name, answer, sign: tokenSigns[0] ?? [] })),
  )

  it.each(rows)("are in no error of $name: $answer", async ({ name, answer, sign }) => {
    const runtime = { ...aLeakyJob(sign, answer), startTimer: skipPauses }
    const error = await failureOf(fromCognito({ ...elsewhere, runtime, token: ciTokenSources[name]() })())
    expect(everythingOf(error)).not.toContain(canary)
  })
})

/** Pauses between attempts end at once; time-outs never come. */
function skipPauses(delayMs: number, callback: () => void): () => void {
  if (delayMs >= 5_000) return () => {}
  const immediate = setImmediate(callback)
  return () => clearImmediate(immediate)
}
