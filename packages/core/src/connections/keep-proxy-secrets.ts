import { keepSecret } from "../errors/keep-secret.ts"
import type { Runtime } from "../runtime.ts"
import { namedProxy } from "./named-proxy.ts"
import { proxyUser } from "./proxy-user.ts"

/** Adds the password of the environment's proxy to what no message may show: as it is typed, and as it is sent. */
export function keepProxySecrets(secrets: Set<string>, env: Runtime["env"]): void {
  const url = namedProxy(env)?.url
  if (!url?.password) return
  const user = proxyUser(url)
  const [, password = ""] = /^.*?:(.*)$/s.exec(user) ?? []
  for (const secret of [url.password, password, Buffer.from(user).toString("base64")]) keepSecret(secrets, secret)
}
