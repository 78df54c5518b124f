import type { Block } from "./block.ts"

export type JsonKind = "trust" | "chain-trust" | "resource" | "identity" | "terraform" | "other"

/** What a JSON block is, by what it has. */
export function jsonKind({ text, note }: Block): JsonKind {
  const value: unknown = JSON.parse(text)
  if (note.fragment || !isRecord(value)) return "other"
  if ("resource" in value) return "terraform"
  if (!("Statement" in value)) return "other"
  const statements = [value.Statement].flat().filter(isRecord)
  if (!statements.some((statement) => "Principal" in statement)) return "identity"
  if (statements.some(({ Principal }) => isRecord(Principal) && "Federated" in Principal)) return "trust"
  return statements.some((statement) => "Resource" in statement) ? "resource" : "chain-trust"
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
