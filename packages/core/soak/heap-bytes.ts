import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")

/** What is in use after all garbage has been collected. */
export function heapBytes(): number {
  if (typeof collect === "function") collect()
  return process.memoryUsage().heapUsed
}
