import { PolicyError, parsePolicy } from "@claimbridge/trust/evaluate"
import { checkDepth } from "./check-depth.ts"
import { composeYaml, type ScalarSchema } from "./compose-yaml.ts"
import { locateIn } from "./locate-in.ts"
import { sourceError } from "./source-error.ts"
import type { Place, SourceDocument, SourceText } from "./source-text.ts"

const syntaxHint = "Correct the syntax on this line or the one before it."

/**
 * Reads a text in JSON, or else in YAML. Its errors repeat nothing of the text: it may be anything, a token too.
 *
 * @throws {CliError} when it is neither, with line and column.
 */
export function readSource({ name, text: written }: SourceText, schema: ScalarSchema = "failsafe"): SourceDocument {
  const text = written.replace(/^\uFEFF/, "")
  if (text.trim() === "") throw sourceError({ name }, "The text is empty.", "Name a file that has something in it.")
  const isJson = /^\s*[[{]/.test(text)
  const value = isJson ? parseJson({ name, text }) : parseYaml({ name, text }, schema)
  checkDepth(name, value)
  return { name, text, value, locate: locateIn(text) }
}

/** A broken JSON text is no YAML: IAM wouldn't take a policy with a comma too many. */
function parseJson({ name, text }: SourceText): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw sourceError({ name, place: jsonErrorPlace(text) }, "This is not JSON.", syntaxHint)
  }
}

/** The policy parser knows where a text stops being JSON. */
function jsonErrorPlace(text: string): Place | undefined {
  try {
    parsePolicy(text)
    return undefined
  } catch (error) {
    if (!(error instanceof PolicyError) || error.line === undefined || error.column === undefined) return undefined
    return { line: error.line, column: error.column }
  }
}

function parseYaml({ name, text }: SourceText, schema: ScalarSchema): unknown {
  const { document, lines } = composeYaml(text, schema)
  const [error] = document.errors
  if (error) {
    const { line, col: column } = lines.linePos(error.pos[0])
    throw sourceError({ name, place: { line, column } }, "This is not YAML.", syntaxHint)
  }
  try {
    return document.toJS()
  } catch {
    throw sourceError({ name }, "The text has too many aliases, or is nested too deeply.", "Write it without aliases.")
  }
}
