import { isRecord } from "../../trust/source/is-record.ts"
import { isCognitoKey } from "./is-cognito-key.ts"
import type { PolicyPart } from "./policy-document.ts"

/** Whose jobs a pool takes. */
export interface PoolLogins {
  /** Of the job. */
  readonly login: string | undefined
  /** The ARNs of the pool's providers. */
  readonly providers: readonly string[] | undefined
}

const comparing = /^(?:ForAnyValue:|ForAllValues:)?String(?:Equals|Like)/

/** Whether a statement takes jobs of an issuer. One that asks for another provider of the pool in `amr`, and not for this one, does not. */
export function isForLogin({ Condition }: PolicyPart, { login, providers = [] }: PoolLogins): boolean {
  const operators = isRecord(Condition) ? Object.entries(Condition) : []
  const values = operators.flatMap(([operator, entries]) =>
    comparing.test(operator) && isRecord(entries) ? valuesOfAmr(entries) : [],
  )
  const others = providers.map((arn) => arn.slice(arn.indexOf("oidc-provider/") + 14)).filter((one) => one !== login)
  const names = (one: string): boolean => values.some((value) => value.includes(one))
  return login === undefined || names(login) || !others.some(names)
}

function valuesOfAmr(entries: Readonly<Record<string, unknown>>): readonly string[] {
  const ofAmr = Object.entries(entries).filter(([key]) => isCognitoKey(key, "amr"))
  return ofAmr.flatMap(([, value]) => [value].flat()).filter((value) => typeof value === "string")
}
