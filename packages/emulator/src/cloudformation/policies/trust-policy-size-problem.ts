import type { PlainNode } from "../nodes/template-node.ts"
import { toJson } from "../nodes/to-json.ts"

/** The default quota, which an account can raise to 4096. White space does not count. */
const MAX_CHARACTERS = 2048

/** What IAM says of a trust policy that is over the default quota. */
export function trustPolicySizeProblem(document: PlainNode): string | undefined {
  const text = document.kind === "text" ? document.text : JSON.stringify(toJson(document))
  const length = text.replace(/\s/g, "").length
  return length > MAX_CHARACTERS ? `Cannot exceed quota for ACLSizePerRole: ${MAX_CHARACTERS}` : undefined
}
