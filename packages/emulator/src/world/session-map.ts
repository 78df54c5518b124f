import { BoundedMap } from "../memory/bounded-map.ts"
import type { SecretIndex } from "./secret-index.ts"
import type { Session } from "./session.ts"

/** The sessions that were added last, by access key id. Their secrets are known from then on. */
export class SessionMap extends BoundedMap<string, Session> {
  readonly #secrets: SecretIndex

  constructor(limit: number, secrets: SecretIndex) {
    super(limit)
    this.#secrets = secrets
  }

  override set(accessKeyId: string, session: Session): this {
    this.#secrets.add(session.secretAccessKey)
    this.#secrets.add(session.sessionToken)
    return super.set(accessKeyId, session)
  }
}
