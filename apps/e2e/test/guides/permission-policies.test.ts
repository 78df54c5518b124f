import { authorize, evaluatePolicy, parsePolicy } from "@claimbridge/trust/evaluate"
import { describe, expect, it } from "vitest"
import { type Block, documentBlocks } from "./support/block.ts"
import { house } from "./support/house.ts"
import { jsonKind } from "./support/policy-kind.ts"
import type { Row } from "./support/row.ts"

const kinds: readonly string[] = ["identity", "resource", "chain-trust"]
const blocks = documentBlocks("json").filter((block) => kinds.includes(jsonKind(block)))

/** Keys that have several values, which IAM compares with ForAnyValue: and ForAllValues: only. */
const multivalued = new Set(["dynamodb:LeadingKeys", "kms:EncryptionContextKeys", "aws:TagKeys"])

const principal = {
  type: "AWS",
  ids: [
    `arn:aws:sts::${house.accountId}:assumed-role/ci/4711@6dcb09b`,
    `arn:aws:iam::${house.accountId}:role/ci`,
    `arn:aws:iam::${house.accountId}:root`,
    house.accountId,
  ],
} as const

function contextOf({ facts }: Row): Readonly<Record<string, string | readonly string[]>> {
  const entries = Object.entries(facts).flatMap(([key, value]) => {
    if (value === undefined) return []
    const name = key.includes(":") ? key : `aws:PrincipalTag/${key}`
    return [[name, multivalued.has(key) ? [value].flat() : value] as const]
  })
  return Object.fromEntries(entries)
}

function answer(block: Block, row: Row): "allowed" | "denied" {
  const { action = "", resource } = row.asked
  const request = { action, ...(resource && { resource }), principal, context: contextOf(row) }
  if (jsonKind(block) === "identity") {
    const policy = parsePolicy(block.text, { kind: "identity" })
    return said(authorize({ identity: [{ name: "role", policy }] }, request).decision)
  }
  const kind = jsonKind(block) === "resource" ? "resource" : "trust"
  return said(evaluatePolicy(parsePolicy(block.text, { kind }), request).decision)
}

function said(decision: string): "allowed" | "denied" {
  return decision === "allow" ? "allowed" : "denied"
}

describe("a permission policy of the docs", () => {
  it.each(blocks)("has requests that it allows and requests that it denies: $place", ({ rows }) => {
    expect(new Set(rows.map((row) => row.answer))).toEqual(new Set(["allowed", "denied"]))
  })

  it.each(blocks)("answers each request as its table says: $place", (block) => {
    expect(block.rows.map((row) => ({ row: row.name, answer: answer(block, row) }))).toEqual(
      block.rows.map((row) => ({ row: row.name, answer: row.answer })),
    )
  })
})
