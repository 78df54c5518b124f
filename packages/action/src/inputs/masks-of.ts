import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"

/**
 * What has to be masked before anything about the inputs is printed, their errors included: the proxy's password and,
 * with `mask-aws-account-id`, the accounts in them. It never throws, whatever the inputs are.
 */
export function masksOf(env: Env): readonly string[] {
  const asked = readText(env, "mask-aws-account-id")?.toLowerCase() === "true"
  return [...new Set([...passwordOf(readText(env, "http-proxy")), ...(asked ? accountsIn(env) : [])])]
}

/** As it stands in the URL, and decoded. */
function passwordOf(proxy = ""): readonly string[] {
  const [, password = ""] = /^(?:[a-z\d+.-]+:\/\/)?[^:@]*:(.+)@/i.exec(proxy) ?? []
  return [password, decoded(password)].filter((text) => text !== "")
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ""
  }
}

function accountsIn(env: Env): readonly string[] {
  const typed = Object.entries(env).filter(([name]) => name.startsWith("INPUT_"))
  return typed.flatMap(([, value]) => value?.match(/(?<!\d)\d{12}(?!\d)/g) ?? [])
}
