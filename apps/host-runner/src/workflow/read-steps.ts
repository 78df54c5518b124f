import { optionalText } from "./optional-text.ts"
import type { Step } from "./step.ts"
import { yamlRecord } from "./yaml-record.ts"

/** The steps of a job or of a composite action, each with the name that GITHUB_ACTION gets. */
export function readSteps(value: unknown): Step[] {
  const entries: unknown[] = Array.isArray(value) ? value : []
  const steps = entries.map(readStep)
  return steps.map((step, index) => ({ ...step, key: numbered(step, steps.slice(0, index)) }))
}

function readStep(value: unknown): Step {
  const entry = yamlRecord(value)
  const id = optionalText(entry.id)
  const uses = optionalText(entry.uses)
  return {
    key: id ?? madeUpKey(uses),
    id,
    name: optionalText(entry.name),
    uses,
    run: optionalText(entry.run),
    shell: optionalText(entry.shell),
    workingDirectory: optionalText(entry["working-directory"]),
    condition: optionalText(entry.if),
    with: yamlRecord(entry.with),
    env: yamlRecord(entry.env),
    continueOnError: entry["continue-on-error"],
    timeoutMinutes: entry["timeout-minutes"],
  }
}

function madeUpKey(uses: string | undefined): string {
  if (uses === undefined) return "__run"
  if (uses.startsWith("./")) return "__self"
  return `__${uses.replace(/@.*$/, "").replaceAll(/[^A-Za-z0-9_-]/g, "_")}`
}

function numbered({ id, key }: Step, before: readonly Step[]): string {
  const twins = before.filter((other) => other.key === key).length
  return id === undefined && twins > 0 ? `${key}_${twins + 1}` : key
}
