import { IssuerError, type ListenOptions } from "@claimbridge/issuer"
import { CliError } from "../cli-error.ts"
import { portFailure } from "../port-failure.ts"

const noAddress: ReadonlySet<unknown> = new Set(["ENOTFOUND", "EADDRNOTAVAIL"])

/** Why the issuer cannot listen: address, port, or certificate and key. An error of the issuer's own as it is. */
export function listenFailure(error: unknown, { port = 0, host, tls }: ListenOptions): unknown {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  if (noAddress.has(code)) {
    const message = `--host ${host} is no address of this machine (${String(code)}).`
    return new CliError({ message, hint: "Name one that it has, or leave it out for 127.0.0.1." })
  }
  const failure = portFailure(error, port)
  if (tls === undefined || failure !== error || error instanceof IssuerError) return failure
  return new CliError({
    message: `TLS cannot be done with ${tls.certFile} and ${tls.keyFile}${code === undefined ? "" : ` (${String(code)})`}.`,
    hint: "Both have to be there, in PEM, and belong to one another.",
  })
}
