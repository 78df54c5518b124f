import { type PlanValue, Reference, type Stack } from "@claimbridge/infra"
import { loginOf } from "./login-of.ts"

/** The login of the provider that a value of a stack stands for. */
export function providerLogin(value: PlanValue, { resources }: Stack): string {
  if (typeof value === "string") return loginOf(value)
  if (!(value instanceof Reference)) return ""
  const provider = resources.find(({ id }) => id === value.to)
  return provider?.kind === "oidc-provider" ? loginOf(provider.url) : ""
}
