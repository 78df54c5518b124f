import type { JobTokens } from "../job-tokens.ts"
import type { Delivery } from "./delivery.ts"
import { NO_DELIVERY } from "./no-delivery.ts"

/** The share of a token's life after which there is a new one. */
const ROTATED_AT = 0.8
/** How often the emulator's clock is looked at, in milliseconds of this machine. */
const LOOK_EVERY_MS = 50

export interface RotatedFile {
  /** Has the file's path. */
  readonly variable: string
  /** Where the vendor has the file. */
  readonly path: string
}

/** Keeps a fresh token in a file for as long as the job runs, as the kubelet does. */
export async function inRotatedFile(tokens: JobTokens, { variable, path }: RotatedFile): Promise<Delivery> {
  if (!tokens.permitted) return NO_DELIVERY
  const folder = await tokens.folder()
  const { lifetimeSeconds } = tokens
  let rotateAtMs = 0
  const rotate = async (): Promise<string> => {
    rotateAtMs = tokens.clock.now() + lifetimeSeconds * 1000 * ROTATED_AT
    return folder.write("token", await tokens.mint())
  }

  const file = await rotate()
  const timer = setInterval(() => {
    if (tokens.clock.now() >= rotateAtMs) rotate().catch(() => clearInterval(timer))
  }, LOOK_EVERY_MS)
  timer.unref()
  return { env: () => ({ [variable]: file }), files: { [path]: file }, stop: () => clearInterval(timer) }
}
