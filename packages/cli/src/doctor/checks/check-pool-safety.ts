import { type Finding, lintPool } from "@claimbridge/trust/lint"
import type { Facts } from "../facts.ts"
import type { Remedy } from "../plan/remedy.ts"
import { tagMapRemedy } from "../tags/tag-map-remedy.ts"
import { tagsOfRole } from "../tags/tags-of-role.ts"
import { openToProviders } from "../trust/open-to-providers.ts"
import { poolFacts } from "../trust/pool-facts.ts"
import { readTrustWorld } from "../trust/read-trust-world.ts"
import { trustRemedies } from "../trust/trust-remedies.ts"
import type { Check } from "./check.ts"
import { findingCheck } from "./finding-check.ts"

/** What `check-pool` says with more knowledge of the exchange. */
const saidElsewhere: ReadonlySet<string> = new Set([
  "CLASSIC_FLOW_UNSET",
  "CLASSIC_FLOW_WITH_ROLE_RULES",
  "MAPPING_MISSING",
])

/** What is unsafe in the pool's settings. */
export function checkPoolSafety(facts: Facts): readonly Check[] {
  if (facts.aws.pool.state !== "read") return []
  return lintPool(poolFacts(facts))
    .filter(({ code, severity }) => severity !== "note" && !saidElsewhere.has(code))
    .filter(({ code }) => code !== "SEVERAL_PROVIDERS" || takesEveryProvider(facts))
    .map((finding) => findingCheck(finding, `pool.${finding.code}`, remediesFor(finding, facts)))
    .map((check) => (isWithoutTags(check, facts) ? { ...check, state: "warning" } : check))
}

/** That no claim becomes a tag matters to nobody whose role asks for none. */
function isWithoutTags({ name }: Check, facts: Facts): boolean {
  return name === "pool.PROVIDER_ARN_TOO_LONG" && tagsOfRole(facts).length === 0
}

/** A pool may have several providers, when the role says whose tokens it takes. */
function takesEveryProvider(facts: Facts): boolean {
  const world = readTrustWorld(facts)
  return world === undefined || openToProviders(world.policy, world.pool).length > 0
}

function remediesFor({ code }: Finding, facts: Facts): readonly Remedy[] {
  if (code === "GUESTS_ALLOWED") return [{ on: "pool", set: { AllowUnauthenticatedIdentities: false } }]
  const world = readTrustWorld(facts)
  if (code === "SEVERAL_PROVIDERS" && world) return trustRemedies(facts, world)
  return code === "MAPPING_WITHOUT_OWNER_ID" || code === "CLAIM_ILLEGAL_AS_TAG" ? tagMapRemedy(facts) : []
}
