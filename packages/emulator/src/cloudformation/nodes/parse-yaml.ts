import { type Document, LineCounter, parseDocument } from "yaml"
import { TemplateError } from "../template-error.ts"

export interface ParsedYaml {
  readonly document: Document.Parsed
  readonly lines: LineCounter
}

/**
 * Reads YAML, and so JSON, without giving scalars a meaning.
 *
 * @throws {TemplateError} `TEMPLATE_NOT_YAML`, at the first thing that can't be read
 */
export function parseYaml(file: string, body: string): ParsedYaml {
  const lines = new LineCounter()
  const text = body.startsWith("\uFEFF") ? body.slice(1) : body
  const document = compose(file, text, lines)
  const error = document.errors[0]
  if (!error) return { document, lines }

  const { line, col: column } = lines.linePos(error.pos[0])
  const several = error.code === "MULTIPLE_DOCS"
  throw new TemplateError(
    { file, line, column, path: "" },
    {
      code: "TEMPLATE_NOT_YAML",
      problem: several ? "There is more than one YAML document" : `This is not YAML: ${lowerFirst(error.message)}`,
      hint: several ? "Keep one template in one file" : "Correct the syntax on this line or the one before it",
    },
  )
}

function compose(file: string, text: string, lines: LineCounter): Document.Parsed {
  try {
    return parseDocument(text, { schema: "failsafe", lineCounter: lines, prettyErrors: false })
  } catch (cause) {
    if (!(cause instanceof RangeError)) throw cause
    const problem = "This is nested too deeply to be read"
    const hint = "Give a CloudFormation template, in YAML or JSON"
    throw new TemplateError({ file, line: 1, column: 1, path: "" }, { code: "TEMPLATE_NOT_YAML", problem, hint, cause })
  }
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1)
}
