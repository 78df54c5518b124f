import { githubClaims } from "../claims/github-claims.ts"
import type { IssuerKind } from "../claims/issuer-kind.ts"
import type { ClaimGate } from "./claim-gates.ts"
import { isLiteral } from "./is-literal.ts"
import { literalPrefix } from "./literal-prefix.ts"
import { ownerClaims } from "./owner-claims.ts"
import { subjectWithIds } from "./subject-with-ids.ts"

/** A condition that says whose jobs may come in, by id or by name. */
export interface OwnerPin {
  readonly by: "id" | "name"
  /** Nothing for issuers that serve one owner only. */
  readonly claimGate?: ClaimGate
}

/** The best of what the gates say about whose jobs may come in. */
export function ownerPin(kind: IssuerKind, gates: readonly ClaimGate[]): OwnerPin | undefined {
  if (kind === "private") return { by: "id" }
  const pins = gates.flatMap((claimGate): readonly OwnerPin[] => {
    const by = pinOf(claimGate, kind)
    return by ? [{ by, claimGate }] : []
  })
  return pins.find(({ by }) => by === "id") ?? pins[0]
}

function pinOf(
  { gate, claim, patterns, guessed }: ClaimGate,
  kind: Exclude<IssuerKind, "private">,
): OwnerPin["by"] | undefined {
  if (!gate.firm || patterns.length === 0) return undefined
  const { ids, names } = ownerClaims[kind]
  const texts = patterns.map(literalPrefix)
  if (claim === "sub" && texts.every((text) => subjectWithIds.test(text))) return "id"
  const name = Object.hasOwn(names, claim) ? names[claim] : undefined
  if (name) return texts.every((text) => name.test(text)) ? "name" : undefined
  const isId = ids.includes(claim) || (guessed && !Object.hasOwn(githubClaims, claim))
  return isId && patterns.every(isLiteral) ? "id" : undefined
}
