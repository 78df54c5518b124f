import { LineCounter, parseDocument } from "yaml"
import { readAction } from "../action/read-action.ts"
import { findUses, type Place, type Use } from "./find-uses.ts"
import type { LintFinding } from "./lint-finding.ts"

/** A workflow, and where its actions are. */
export interface CheckInputsOptions {
  readonly file: string
  readonly text: string
  /** The folder of an action; undefined for one that nobody can look into. */
  readonly folderOf: (uses: string) => string | undefined
}

/** Inputs that steps give to actions that don't have them, and actions that aren't where they should be. */
export async function checkInputs({ file, text, folderOf }: CheckInputsOptions): Promise<LintFinding[]> {
  const lines = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: lines })
  const findings: LintFinding[] = []
  for (const use of findUses(contents)) {
    const folder = folderOf(use.name)
    const complaints = folder === undefined ? [] : await complaintsAbout(use, folder)
    for (const { name: message, offset } of complaints) {
      const { line, col: column } = lines.linePos(offset)
      findings.push({ file, line, column, message })
    }
  }
  return findings
}

async function complaintsAbout({ name: uses, offset, inputs }: Use, folder: string): Promise<Place[]> {
  try {
    const action = await readAction(folder)
    const known = new Set(action.inputs.map(({ name }) => name.toLowerCase()))
    const unknown = inputs.filter(({ name }) => !known.has(name.toLowerCase()))
    return unknown.map((input) => ({ name: `${uses} has no input '${input.name}'`, offset: input.offset }))
  } catch (error) {
    return [{ name: `${uses}: ${error instanceof Error ? error.message : String(error)}`, offset }]
  }
}
