import type { Call } from "../operations/call.ts"
import type { Services } from "../operations/services.ts"
import { findRegistrar } from "../registrars/find-registrar.ts"
import type { Registrar } from "../registrars/registrar.ts"
import { bearerOf } from "./bearer-of.ts"

/** @throws {IssuerError} `ERR_BEARER_MISSING` or `ERR_REGISTRAR_UNKNOWN` */
export function authenticateRegistrar({ settings }: Services, call: Call, headers: Headers): Registrar {
  const registrar = findRegistrar(settings.registrars, bearerOf(headers))
  call.registrar = registrar.name
  return registrar
}
