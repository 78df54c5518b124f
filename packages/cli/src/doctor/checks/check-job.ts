import type { Facts } from "../facts.ts"
import { loginOf } from "../login-of.ts"
import type { Check } from "./check.ts"
import { checkTokenAge } from "./check-token-age.ts"

type Claims = Readonly<Record<string, unknown>>

/** The job's side: its CI, its token, and what the token says of itself. */
export function checkJob(facts: Facts): readonly Check[] {
  const { claims } = facts.job
  return [ciCheck(facts), tokenCheck(facts), ...(claims === undefined ? [] : claimChecks(facts, claims))]
}

function ciCheck({ job: { ci } }: Facts): Check {
  const base = { name: "job.ci", area: "job" } as const
  if (ci) return { ...base, state: "ok", message: `This is a job of ${ci.title}, because of ${ci.saw.join(" and ")}.` }
  return { ...base, state: "unknown", message: "No CI was recognized here." }
}

function tokenCheck({ job }: Facts): Check {
  const { source, claims = {}, failure } = job
  const base = { name: "job.token", area: "job" } as const
  const names = Object.keys(claims).join(", ")
  if (source === "file") return { ...base, state: "ok", message: `The claims are from a file: ${names}.` }
  if (source === "token") return { ...base, state: "ok", message: `The job gets a token. Its claims: ${names}.` }
  const { kind, message = "There is no token.", hint: fix = "" } = failure ?? {}
  if (kind === "not-loaded") return { ...base, state: "unknown", message, fix }
  return { ...base, state: "broken", stops: true, message, fix, ...(kind && { kind }) }
}

function claimChecks(facts: Facts, claims: Claims): readonly Check[] {
  return [loginCheck(facts, claims), audienceCheck(claims), ...checkTokenAge(facts, claims)]
}

function loginCheck({ target, options }: Facts, { iss }: Claims): Check {
  const base = { name: "job.login", area: "job" } as const
  if (typeof iss !== "string" || !iss.startsWith("https://")) {
    const message = "The token has no issuer that begins with https://, and AWS takes no other."
    return { ...base, state: "broken", stops: true, message, fix: "Let the CI put its URL into iss." }
  }
  const login = loginOf(iss)
  if (target.login === undefined || target.login === login || target.flow === "direct") {
    return { ...base, state: "ok", message: `The issuer is ${iss}, so the login is ${login}.` }
  }
  return {
    ...base,
    state: "broken",
    stops: true,
    kind: "configuration",
    message: `${options.origin("login") ?? "--login"} is ${target.login}, but the token's issuer is ${iss}: to the pool, its name is ${login}.`,
    fix: "Leave the login out: it has no scheme, no slash at its end, and is no ARN.",
    remedies: [{ on: "options", set: { login: undefined } }],
  }
}

function audienceCheck({ aud }: Claims): Check {
  const base = { name: "job.audience", area: "job" } as const
  const audiences = [aud].flat().filter((one) => typeof one === "string" && one !== "")
  if (audiences.length > 0) return { ...base, state: "ok", message: `The token is for ${audiences.join(", ")}.` }
  return {
    ...base,
    state: "broken",
    stops: true,
    message: "The token has no audience (aud), and AWS takes none without.",
    fix: "Let the CI put an audience into the token: cognito-identity.amazonaws.com, or sts.amazonaws.com in flow direct.",
  }
}
