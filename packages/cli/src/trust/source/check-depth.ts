import { sourceError } from "./source-error.ts"

const maxLevels = 100

/**
 * Looks how deeply a value is nested, before anything walks through it; one that contains itself has no end.
 *
 * @throws {CliError} at more than 100 levels.
 */
export function checkDepth(name: string, value: unknown): void {
  let level: readonly unknown[] = [value]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > maxLevels)
      throw sourceError({ name }, "The text is nested too deeply.", "Is it a policy, or a template?")
    level = [...new Set(level.flatMap(membersOf))]
  }
}

function membersOf(value: unknown): readonly unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value) : []
}
