import {
  endGroup,
  error,
  exportVariable,
  getState,
  info,
  saveState,
  setOutput,
  setSecret,
  startGroup,
  summary,
  warning,
} from "@actions/core"
import { inert } from "./inert.ts"
import type { Runner } from "./runner.ts"

/** The runner that runs this process. */
export function actionsRunner(env: Readonly<Record<string, string | undefined>>): Runner {
  return {
    mask: setSecret,
    exportVariable,
    setOutput,
    saveState,
    readState: getState,
    info: (message) => info(inert(message)),
    warning: ({ title, message }) => warning(message, { title }),
    error: ({ title, message }) => error(message, { title }),
    group: (title, lines) => {
      startGroup(title)
      for (const line of lines) info(inert(line))
      endGroup()
    },
    addSummary: async (markdown) => {
      // Older enterprise servers have none.
      if (env.GITHUB_STEP_SUMMARY) await summary.addRaw(markdown, true).write()
    },
  }
}
