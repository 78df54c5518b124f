import ts from "typescript"
import type { SourceFact } from "./source-fact.ts"

/** Everything that a source file imports (static, dynamic, re-exported, in types), and where it reaches for `process`. */
export function findSourceFacts(path: string, text: string): SourceFact[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const facts: SourceFact[] = []
  const visit = (node: ts.Node): void => {
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    const found = importFact(node, line) ?? globalFact(node, line)
    if (found) facts.push(found)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return facts
}

function importFact(node: ts.Node, line: number): SourceFact | undefined {
  const specifier = importedModule(node)
  if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined
  return { kind: "import", specifier: specifier.text, typeOnly: isTypeOnly(node), line }
}

function importedModule(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  if (!ts.isCallExpression(node)) return undefined
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === "require"
  return isImport || isRequire ? node.arguments[0] : undefined
}

function isTypeOnly(node: ts.Node): boolean {
  if (ts.isImportTypeNode(node)) return true
  if (ts.isExportDeclaration(node)) return node.isTypeOnly
  return ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
}

function globalFact(node: ts.Node, line: number): SourceFact | undefined {
  if (ts.isIdentifier(node) && node.text === "process" && isReference(node)) {
    return { kind: "global", text: "process", line }
  }
  if (isGlobalThisProcess(node)) return { kind: "global", text: "globalThis.process", line }
  return undefined
}

function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isQualifiedName(parent)) return parent.left === node
  const isShorthandOrValue = !("name" in parent) || parent.name !== node || ts.isShorthandPropertyAssignment(parent)
  return isShorthandOrValue && !ts.isImportSpecifier(parent)
}

function isGlobalThisProcess(node: ts.Node): boolean {
  const isAccess = ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)
  if (!isAccess || !ts.isIdentifier(node.expression) || node.expression.text !== "globalThis") return false
  if (ts.isPropertyAccessExpression(node)) return node.name.text === "process"
  return ts.isStringLiteralLike(node.argumentExpression) && node.argumentExpression.text === "process"
}
