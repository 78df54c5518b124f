import type { PolicyDocument, PolicyPart } from "./policy-document.ts"

/** The statement that a path such as `Statement[0].Condition` begins with. */
export function statementAt({ Statement }: PolicyDocument, path: string): PolicyPart | undefined {
  const index = /^Statement\[(\d+)\]/.exec(path)?.[1]
  return index === undefined ? undefined : Statement[Number(index)]
}
