import { arch, execPath } from "node:process"

/** What the runner takes from the machine when its caller doesn't say. */
export interface Runtime {
  /** The Node that runs actions. */
  readonly node: string
  /** RUNNER_ARCH. */
  readonly architecture: string
}

/** This machine's. */
export const runtime: Runtime = { node: execPath, architecture: arch.toUpperCase() }
