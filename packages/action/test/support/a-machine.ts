import type { Machine } from "../../src/machine.ts"

/** A machine with this environment, whose runner takes everything and remembers nothing. */
export function aMachine(env: Record<string, string | undefined>): Machine {
  const ignore = (): void => {}
  return {
    env,
    platform: "linux",
    home: "/homes/ci",
    nodePath: process.execPath,
    bundleFolder: "/actions/dist",
    parentPid: process.pid,
    runner: {
      mask: ignore,
      exportVariable: ignore,
      setOutput: ignore,
      saveState: ignore,
      readState: () => "",
      info: ignore,
      warning: ignore,
      error: ignore,
      group: ignore,
      addSummary: async () => {},
    },
  }
}
