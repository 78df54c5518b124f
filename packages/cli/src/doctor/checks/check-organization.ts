import type { Facts } from "../facts.ts"
import type { Check } from "./check.ts"

const deniedCodes: ReadonlySet<string> = new Set(["ERR_ROLE_DENIED", "ERR_TAG_SESSION_DENIED", "ERR_STS_DENIED"])

/** What is left when AWS denies what the trust policy allows. Nobody but the organization can see it. */
export function checkOrganization({ exchange }: Facts, others: readonly Check[]): readonly Check[] {
  const isDenied = exchange.state === "failed" && deniedCodes.has(exchange.failure.code ?? "")
  const trust = others.find(({ name }) => name === "role.trust")
  if (!isDenied || trust?.state !== "ok") return []
  const message =
    "AWS denies the role, though its trust policy lets the job in. An SCP or RCP of the organization that denies sts:AssumeRoleWithWebIdentity or sts:TagSession would look like this, and so does a change of the last minute."
  const fix =
    "Try again in a minute; then ask who looks after the organization's policies. They cannot be read from here."
  return [{ name: "organization", area: "aws", state: "unknown", message, fix }]
}
