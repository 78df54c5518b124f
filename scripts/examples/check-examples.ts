import ts from "typescript"
import type { Finding } from "../repository/finding.ts"
import type { Example } from "./example.ts"
import { createExampleHost } from "./example-host.ts"
import { readCompilerOptions } from "./read-compiler-options.ts"

/** Type-checks each example as a module of its own, beside the document it stands in. */
export function checkExamples(root: string, examples: readonly Example[]): Finding[] {
  const base = root.replaceAll("\\", "/")
  const byPath = new Map(examples.map((example) => [`${base}/${example.file}.${example.line}.ts`, example]))
  const options = readCompilerOptions(root)
  const code = new Map([...byPath].map(([path, example]) => [path, example.code]))
  const host = createExampleHost({ root: base, options, examples: code })
  const program = ts.createProgram({ rootNames: [...byPath.keys()], options, host })
  return [...byPath].flatMap(([path, { file }]) => {
    const source = program.getSourceFile(path)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return found.map((diagnostic) => describe(file, diagnostic))
  })
}

function describe(file: string, { file: source, start, messageText }: ts.Diagnostic): Finding {
  const message = ts.flattenDiagnosticMessageText(messageText, " ")
  const line = source ? source.getLineAndCharacterOfPosition(start ?? 0).line + 1 : 1
  return { file, line, message }
}
