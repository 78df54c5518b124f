import { homedir } from "node:os"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import type { Machine } from "./machine.ts"
import { actionsRunner } from "./runner/actions-runner.ts"

/** The machine that this process is on. */
export function actionMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    nodePath: process.execPath,
    bundleFolder: dirname(fileURLToPath(import.meta.url)),
    parentPid: process.ppid,
    runner: actionsRunner(process.env),
  }
}
