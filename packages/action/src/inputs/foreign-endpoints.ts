import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"

const ofAws = /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|api\.aws)$/
const ofThisMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/

/**
 * A warning for each variable that leads the step's calls, and the job's token in them, to somebody else than AWS: an
 * earlier step may have set it, and nobody would see.
 */
export function foreignEndpoints(env: Env): readonly string[] {
  const stsByInput = readText(env, "sts-endpoint") !== undefined
  return ["AWS_ENDPOINT_URL", "AWS_ENDPOINT_URL_COGNITO_IDENTITY", "AWS_ENDPOINT_URL_STS"].flatMap((name) => {
    const host = stsByInput && name.endsWith("STS") ? undefined : hostOf(env[name])
    if (host === undefined || ofAws.test(host) || ofThisMachine.test(host)) return []
    return [
      `The variable ${name} is set, so the job's token goes to ${host}. If you don't know why, look at the steps before this one.`,
    ]
  })
}

function hostOf(text = ""): string | undefined {
  return URL.canParse(text) ? new URL(text).hostname : undefined
}
