import { accountIdsIn } from "../summary/account-ids-in.ts"
import type { Env } from "./env.ts"
import { readText } from "./read-text.ts"

const shortestKey = 16

/**
 * What has to be masked before anything about the inputs is printed, their errors included: the proxy's password, keys
 * that are in the environment already, which the post step puts back, and, with `mask-aws-account-id`, the accounts in
 * the inputs. It never throws, whatever the inputs are.
 */
export function masksOf(env: Env): readonly string[] {
  const asked = readText(env, "mask-aws-account-id")?.toLowerCase() === "true"
  const keys = [env.AWS_SECRET_ACCESS_KEY, env.AWS_SESSION_TOKEN].flatMap((key) => (isKey(key) ? [key] : []))
  return [...new Set([...passwordOf(readText(env, "http-proxy")), ...keys, ...(asked ? accountsIn(env) : [])])]
}

/** The "test" of an emulator of AWS is no secret, and would make holes in the log. */
function isKey(text: string | undefined): text is string {
  return text !== undefined && text.length >= shortestKey
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
  return typed.flatMap(([, value = ""]) => accountIdsIn(value))
}
