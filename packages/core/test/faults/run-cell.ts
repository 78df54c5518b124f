import type { CognitoCredentialProvider } from "../../src/cognito-credential-provider.ts"
import { ClaimbridgeError } from "../../src/errors/claimbridge-error.ts"
import { fromGithubCognito } from "../../src/from-github-cognito.ts"
import type { Runtime } from "../../src/runtime.ts"
import { type FastClock, type FastTime, fastClock } from "../support/fast-clock.ts"
import type { FaultWorld } from "./a-fault-world.ts"
import { everythingSeen } from "./everything-seen.ts"
import { type FaultCell, type FaultPlan, faultPlan } from "./fault-plan.ts"
import { type FaultServer, faultServer } from "./fault-server.ts"
import { passOn } from "./pass-on.ts"
import { type RefusingMachine, refusingMachine } from "./refusing-machine.ts"
import { secretsIn } from "./secrets-in.ts"
import { type HeldRequest, wireFaults } from "./wire-faults.ts"

/** How a cell ended, and what it left behind. */
export interface CellResult {
  readonly outcome: string
  readonly isInTime: boolean
  readonly timersLeft: number
  readonly connectionsLeft: number
  /** Tokens and keys that were on the wire and can be seen elsewhere. */
  readonly secretsSeen: readonly string[]
}

/** Where and when cells are run. */
export interface Surroundings {
  readonly world: FaultWorld
  readonly time: FastTime
  readonly timeoutMs: number
}

interface Trial extends Surroundings {
  readonly cell: FaultCell
  readonly plan: FaultPlan
  readonly clock: FastClock
  /** Everything that was on the wire and must not be seen. */
  readonly secrets: Set<string>
  /** Everything that could be seen. */
  readonly seen: unknown[]
  /** Makes the connections, where some are refused. */
  readonly machine: RefusingMachine | undefined
  /** How far this machine's clock is ahead. */
  errorMs: number
}

const hourMs = 3_600_000
/** A callback may come late. */
const lateMs = 5_000

/** Runs one exchange in which a call goes wrong. */
export async function runCell(cell: FaultCell, surroundings: Surroundings): Promise<CellResult> {
  const plan = faultPlan(cell)
  const clock = fastClock(surroundings.time)
  const machine = cell.fault === "refused" ? refusingMachine(plan.strikes) : undefined
  const trial: Trial = { ...surroundings, cell, plan, clock, machine, secrets: new Set(), seen: [], errorMs: 0 }
  await using server = await openServer(trial)
  const provider = openProvider(trial, server.url)

  const beganMs = clock.nowMs()
  const outcome = await outcomeOf(trial, provider)
  const tookMs = clock.nowMs() - beganMs
  await provider.dispose()
  machine?.close()

  const text = everythingSeen(trial.seen)
  return {
    outcome,
    isInTime: tookMs < surroundings.timeoutMs + lateMs,
    timersLeft: clock.running(),
    connectionsLeft: await connectionsLeft(server),
    secretsSeen: [...trial.secrets].filter((secret) => text.includes(secret)),
  }
}

function openServer(trial: Trial): Promise<FaultServer> {
  const { time, world, secrets } = trial
  return faultServer({
    clock: fastClock(time),
    expiredToken: world.expiredToken,
    forward: async (request) => {
      const response = await world.forward(request)
      for (const secret of secretsIn(await response.clone().text())) secrets.add(secret)
      return response
    },
    handle: (held) => answer(trial, held),
  })
}

function answer(trial: Trial, held: HeldRequest): void | Promise<void> {
  const { cell, plan } = trial
  // Its requests are counted where they are sent.
  if (cell.fault === "refused") return passOn(held)
  const isStruck = plan.strikes(held.operation)
  if (cell.fault !== "clock +1 h" && cell.fault !== "clock -1 h") {
    return isStruck ? wireFaults[cell.fault](held) : passOn(held)
  }
  if (isStruck) trial.errorMs = cell.fault === "clock +1 h" ? hourMs : -hourMs
  else if (cell.often === "once") trial.errorMs = 0
  return passOn(held)
}

function openProvider(trial: Trial, url: string): CognitoCredentialProvider {
  const { cell, world, machine, timeoutMs, secrets, seen } = trial
  const env = world.jobEnv(url)
  for (const secret of secretsIn(Object.values(env).join(" "))) secrets.add(secret)
  const note = (...values: unknown[]): void => void seen.push(...values)
  const options = world.optionsFor(cell.call)
  return fromGithubCognito({
    ...options,
    ...(machine && { clientConfig: { ...options.clientConfig, requestHandler: machine.requestHandler } }),
    timeoutMs,
    runtime: { ...runtimeOf(trial, env), ...(machine && { fetch: machine.fetch }) },
    logger: { trace: note, debug: note, info: note, warn: note, error: note },
    onEvent: note,
  })
}

function runtimeOf(trial: Trial, env: Runtime["env"]): Partial<Runtime> {
  const { clock } = trial
  return { env, startTimer: clock.startTimer, now: () => new Date(clock.nowMs() + trial.errorMs), random: () => 0.5 }
}

async function outcomeOf(trial: Trial, provider: CognitoCredentialProvider): Promise<string> {
  try {
    const { expiration } = await provider()
    return `${wordFor(expiration, trial)}, call ${trial.plan.requests()}`
  } catch (error) {
    trial.seen.push(error)
    return error instanceof ClaimbridgeError ? error.code : String(error)
  }
}

/** Good ones end within the hour, by this machine's own clock, right or wrong. */
function wordFor(expiration: Date, { clock, errorMs }: Trial): string {
  const leftMs = expiration.getTime() - clock.nowMs() - errorMs
  return leftMs > 0 && leftMs <= hourMs + lateMs ? "credentials" : `credentials for ${leftMs} ms`
}

/** The other side hears a moment later that a connection was closed. */
async function connectionsLeft(server: FaultServer): Promise<number> {
  for (let look = 0; look < 1000; look += 1) {
    if ((await server.connections()) === 0) return 0
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  return server.connections()
}
