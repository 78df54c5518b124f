import type { HttpRequest } from "../http/http-message.ts"
import type { Caller } from "../world/caller.ts"
import type { World } from "../world/world.ts"
import type { SigningName } from "./signing-name.ts"
import { verifySignature } from "./verify-signature.ts"

/**
 * Finds out who signed a request.
 *
 * @param service the signing name that the request must be scoped to
 * @throws {AwsError} in the service's words, when nobody did or the signature doesn't hold
 */
export function resolveCaller(world: World, request: HttpRequest, service: SigningName): Caller {
  return verifySignature(world, request, service).caller
}
