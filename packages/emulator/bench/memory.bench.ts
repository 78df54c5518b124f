import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { createEmulator } from "../src/index.ts"
import { TEMPLATE } from "./template.ts"

const count = process.env.BENCH_SHORT === "1" ? 10_000 : 100_000
const tokenCount = 1000
const inFlight = 100
const issuer = "token.actions.githubusercontent.com"
const audience = "cognito-identity.amazonaws.com"
const sha = "0123456789abcdef0123456789abcdef01234567"

setFlagsFromString("--expose-gc")
const collectGarbage: unknown = runInNewContext("gc")

await using emulator = createEmulator()
const { outputs } = emulator.deploy({ accountId: "111122223333", template: { body: TEMPLATE } })
const bodies = await Promise.all(Array.from({ length: tokenCount }, (_, index) => assumption(`${index}`)))

// Sessions are the last to be bounded, at 50,000: the last fifth of 100,000 calls should add nothing.
const atFirst = usedBytes()
await call(0, count * 0.8)
const before = usedBytes()
await call(count * 0.8, count)
const after = usedBytes()
process.stdout.write(
  `${JSON.stringify({
    name: `emulator: memory that ${count.toLocaleString("en-US")} role sessions leave behind`,
    megabytes: toMegabytes(after - atFirst),
    megabytesOfLastFifth: toMegabytes(after - before),
  })}\n`,
)

/** The form that assumes the role for one job, which gets its identity and open ID token here. */
async function assumption(runId: string): Promise<string> {
  const Logins = { [issuer]: await emulator.mintToken({ run_id: runId, sha }, { audience }) }
  const { IdentityId } = await cognito("GetId", { IdentityPoolId: outputs.PoolId, Logins })
  const { Token } = await cognito("GetOpenIdToken", { IdentityId, Logins })
  return new URLSearchParams({
    Action: "AssumeRoleWithWebIdentity",
    Version: "2011-06-15",
    RoleArn: outputs.RoleArn ?? "",
    RoleSessionName: `${runId}@${sha}`,
    WebIdentityToken: String(Token),
  }).toString()
}

async function cognito(operation: string, input: object): Promise<Record<string, unknown>> {
  const headers = { "x-amz-target": `AWSCognitoIdentityService.${operation}` }
  const body = JSON.stringify(input)
  const answer = await emulator.fetch("https://cognito-identity.us-east-1.amazonaws.com", {
    method: "POST",
    headers,
    body,
  })
  return JSON.parse(await answer.text())
}

async function call(from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += inFlight) {
    await Promise.all(Array.from({ length: inFlight }, (_, index) => assume(start + index)))
  }
}

async function assume(index: number): Promise<void> {
  const request = { method: "POST", hostname: "sts.us-east-1.amazonaws.com", path: "/", headers: {} }
  const { response } = await emulator.requestHandler.handle({ ...request, body: bodies[index % tokenCount] })
  if (response.statusCode !== 200) throw new Error(`AssumeRoleWithWebIdentity was answered with ${response.statusCode}`)
}

function usedBytes(): number {
  if (typeof collectGarbage === "function") collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 100_000) / 10
}
