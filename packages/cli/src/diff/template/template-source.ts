import type { Resource, Stack } from "@claimbridge/infra"
import { loginOf } from "../login-of.ts"
import { providerLogin } from "../provider-login.ts"
import type { StateSource } from "../state-source.ts"
import type { TemplateState } from "./template-state.ts"

/** The resources of templates as the other side of a comparison. */
export function templateSource(states: readonly TemplateState[], stack: Stack, poolId: string): StateSource {
  const roles = states.filter(({ kind }) => kind === "role")
  return {
    poolId: { state: "found", value: poolId },
    read: async (resource) => {
      const found = states.find((state) => state.kind === resource.kind && state.name === keyOf(resource, stack))
      return found ? { state: "found", value: found.value } : { state: "absent" }
    },
    trusting: async () => ({
      state: "found",
      value: roles
        .filter(({ value }) => JSON.stringify(value.policies).includes(JSON.stringify(poolId)))
        .map(({ name, value }) => ({ name, description: textOf(value.settings.description) })),
    }),
  }
}

/** What a resource is found by, beside its kind. */
function keyOf(resource: Resource, stack: Stack): string {
  if (resource.kind === "oidc-provider") return loginOf(resource.url)
  if (resource.kind === "tag-map") return providerLogin(resource.provider, stack)
  return resource.kind === "role-rules" ? "" : resource.name
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}
