import { visible } from "../trust/visible.ts"
import type { FileState } from "./plan-folder.ts"

/** What the states are written for: a person who made the files, one who checks them, or a program. */
export type StatesForm = "write" | "check" | "json"

const words: Readonly<Record<"write" | "check", Readonly<Record<FileState["state"], string>>>> = {
  write: { same: "unchanged", changed: "written", missing: "written", stale: "removed" },
  check: { same: "same", changed: "differs", missing: "missing", stale: "not in the model" },
}

/** The files of a folder, one a line, or as JSON. */
export function formatStates(folder: string, states: readonly FileState[], form: StatesForm): string {
  if (form === "json") {
    const files = states.map(({ name, state }) => ({ name, state }))
    return `${JSON.stringify({ folder, same: files.every(({ state }) => state === "same"), files }, undefined, 2)}\n`
  }
  const prefix = folder.replace(/\/+$/, "")
  const lines = states.map(({ name, state }) => `${words[form][state].padEnd(10)} ${visible(`${prefix}/${name}`)}\n`)
  return lines.join("")
}
