import { setTimeout } from "node:timers/promises"
import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"
import { createCognitoSession } from "../src/index.ts"
import { aRuntime } from "../test/support/a-runtime.ts"
import { awsStub } from "../test/support/aws-stub.ts"
import { identityPoolId, roleArn } from "../test/support/options.ts"

const count = 1_000

setFlagsFromString("--expose-gc")
const collectGarbage: unknown = runInNewContext("gc")

const { calls, requestHandler } = awsStub()
// The first loads what all share.
await openAndDispose(10)
const before = usedBytes()
const heldBytes = await openAndDispose(count)
// What was begun ahead of calls that never waited for anything ends now.
await setTimeout(100)
const leftBytes = usedBytes() - before
process.stdout.write(
  `${JSON.stringify({
    name: `core: memory of ${count.toLocaleString("en-US")} sessions with a role each`,
    kilobytesEach: Math.round(heldBytes / count / 102.4) / 10,
    kilobytesEachOnceDisposed: Math.round(leftBytes / count / 102.4) / 10,
  })}\n`,
)

async function openAndDispose(sessionCount: number): Promise<number> {
  const beforeBytes = usedBytes()
  const sessions = await Promise.all(Array.from({ length: sessionCount }, openSession))
  const bytes = usedBytes() - beforeBytes
  for (const session of sessions) await session.dispose()
  return bytes
}

async function openSession(): Promise<ReturnType<typeof createCognitoSession>> {
  const session = createCognitoSession({ identityPoolId, runtime: aRuntime(), clientConfig: { requestHandler } })
  await session.forRole({ roleArn })()
  return session
}

/** Without what the stub remembers. */
function usedBytes(): number {
  calls.length = 0
  if (typeof collectGarbage === "function") collectGarbage()
  return process.memoryUsage().heapUsed
}
