import ts from "typescript"

/** The public types of a package as plain declarations: no comments, one format, declarations in order of their text. */
export function normalizeDeclarations(text: string): string {
  const source = ts.createSourceFile("index.d.ts", text, ts.ScriptTarget.Latest)
  const printer = ts.createPrinter({ removeComments: true, newLine: ts.NewLineKind.LineFeed })
  const statements = source.statements.map((node) => printer.printNode(ts.EmitHint.Unspecified, node, source))
  const [exported, declared] = partition(statements, (statement) => statement.startsWith("export {"))
  return [...declared.sort(byText), ...exported, ""].join("\n")
}

function partition<T>(values: readonly T[], test: (value: T) => boolean): [T[], T[]] {
  return [values.filter(test), values.filter((value) => !test(value))]
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1
}
