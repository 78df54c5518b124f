import { invalidOption } from "./invalid-option.ts"
import type { IssuerOptions } from "./issuer-options.ts"
import { issuerUrlFault } from "./issuer-url-fault.ts"
import { requireKnown } from "./require-known.ts"
import type { Settings } from "./settings.ts"
import { urlFault } from "./url-fault.ts"

const limits = {
  tokenLifetimeSeconds: [60, 3600],
  jobLifetimeSeconds: [60, 604_800],
  jwksMaxAgeSeconds: [0, 86_400],
  proxyHops: [0, 10],
  registrarPerMinute: [1, 1_000_000],
  jobPerMinute: [1, 1_000_000],
} as const

const optionNames: readonly (keyof IssuerOptions)[] = [
  "url",
  "serviceUrl",
  "claims",
  "registrars",
  "keys",
  "audit",
  "audiences",
  "tokenLifetimeSeconds",
  "jobLifetimeSeconds",
  "jwksMaxAgeSeconds",
  "storage",
  "limits",
  "proxyHops",
  "clock",
  "onInternalError",
]

/** @throws {IssuerError} `ERR_OPTION_INVALID` for an option out of its limits */
export function readSettings(options: IssuerOptions): Settings {
  requireKnown("of createIssuer", options, optionNames)
  requireKnown("limits", options.limits ?? {}, ["registrarPerMinute", "jobPerMinute"])
  const { url, claims, registrars, audit, clock = { now: () => Date.now() } } = options
  const settings = {
    url,
    serviceUrl: options.serviceUrl ?? url,
    claims,
    registrars,
    audit,
    clock,
    audiences: options.audiences ?? ["cognito-identity.amazonaws.com"],
    tokenLifetimeSeconds: options.tokenLifetimeSeconds ?? 300,
    jobLifetimeSeconds: options.jobLifetimeSeconds ?? 21_600,
    jwksMaxAgeSeconds: options.jwksMaxAgeSeconds ?? 300,
    proxyHops: options.proxyHops ?? 0,
    registrarPerMinute: options.limits?.registrarPerMinute ?? 1200,
    jobPerMinute: options.limits?.jobPerMinute ?? 60,
    onInternalError: options.onInternalError ?? (() => {}),
  }
  checkSettings(settings)
  return settings
}

function checkSettings(settings: Settings): void {
  if (typeof settings.audit !== "function") throw invalidOption("audit", "is not a function")
  const faults = { url: issuerUrlFault(settings.url), serviceUrl: urlFault(settings.serviceUrl) }
  for (const [name, fault] of Object.entries(faults)) if (fault) throw invalidOption(name, fault)
  const { audiences } = settings
  const areNames = Array.isArray(audiences) && audiences.every((audience) => /^[\x21-\x7e]{1,255}$/.test(audience))
  if (!areNames || audiences.length === 0) {
    throw invalidOption("audiences", "has to hold at least one audience, each of 1 to 255 printable characters")
  }
  for (const name of ["tokenLifetimeSeconds", "jobLifetimeSeconds", "jwksMaxAgeSeconds", "proxyHops"] as const) {
    checkNumber(name, settings[name])
  }
  for (const name of ["registrarPerMinute", "jobPerMinute"] as const) checkNumber(name, settings[name], "limits.")
}

function checkNumber(name: keyof typeof limits, value: number, prefix = ""): void {
  const [min, max] = limits[name]
  if (Number.isInteger(value) && value >= min && value <= max) return
  throw invalidOption(`${prefix}${name}`, `is not a whole number from ${min} to ${max}`)
}
