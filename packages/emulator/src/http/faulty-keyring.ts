import { setTimeout } from "node:timers/promises"
import type { KeySource } from "../tokens/key-source.ts"
import { TokenProblem } from "../tokens/token-problem.ts"
import type { Keyring } from "../world/keyring.ts"
import type { Fault } from "./fault.ts"
import type { FaultPlan } from "./fault-plan.ts"

const SLOW_MS = 1000
/** The longest that an emulated service waits for an issuer's keys. */
const PATIENCE_MS = 5000

/** Lets the faults of `jwks` happen when an emulated service reads an issuer's keys, and not only when a client does. */
export function faultyKeyring(keyring: Keyring, faults: FaultPlan): Keyring {
  return {
    github: keyring.github,
    cognito: keyring.cognito,
    signingKey: (issuer) => keyring.signingKey(issuer),
    sourceFor: (issuer) => faultySource(keyring.sourceFor(issuer), faults),
  }
}

function faultySource(source: KeySource, faults: FaultPlan): KeySource {
  return {
    keyFor(header) {
      const fault = faults.takeNamed({ service: "issuer", operation: "jwks" })
      return fault ? suffer(fault).then(() => source.keyFor(header)) : source.keyFor(header)
    },
  }
}

async function suffer({ fault, delayMs }: Fault): Promise<void> {
  const heldBackMs = delayMs ?? (fault === "slow" ? SLOW_MS : 0)
  if (heldBackMs > 0) await setTimeout(Math.min(heldBackMs, PATIENCE_MS))
  const harmless =
    (fault === "slow" && heldBackMs < PATIENCE_MS) || fault === "clock-skew" || fault === "wrong-content-type"
  if (!harmless) throw new TokenProblem("KEYS_UNAVAILABLE")
}
