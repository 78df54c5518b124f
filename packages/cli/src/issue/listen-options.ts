import { resolve } from "node:path"
import type { ListenOptions } from "@claimbridge/issuer"
import { CliError } from "../cli-error.ts"
import type { OptionValues } from "../frame/option-values.ts"

/**
 * Where the issuer listens.
 *
 * @throws {CliError} when a certificate has no key, or a key no certificate.
 */
export function listenOptions(options: OptionValues, cwd: string): ListenOptions & { readonly port: number } {
  const host = options.text("host")
  return {
    port: options.number("port") ?? 8080,
    ...(host !== undefined && { host }),
    allowPlainHttp: options.flag("behind-proxy"),
    drainMs: options.number("drain-ms") ?? 2000,
    ...tlsFiles(options, cwd),
  }
}

function tlsFiles(options: OptionValues, cwd: string): Pick<ListenOptions, "tls"> {
  const [certFile, keyFile] = [options.text("tls-cert"), options.text("tls-key")]
  if (certFile === undefined && keyFile === undefined) return {}
  if (certFile !== undefined && keyFile !== undefined) {
    return { tls: { certFile: resolve(cwd, certFile), keyFile: resolve(cwd, keyFile) } }
  }
  const [given, missing] = certFile === undefined ? ["tls-key", "tls-cert"] : ["tls-cert", "tls-key"]
  const message = `${options.origin(given)} is there without --${missing}.`
  throw new CliError({ message, hint: "TLS needs both; without TLS leave both out." })
}
