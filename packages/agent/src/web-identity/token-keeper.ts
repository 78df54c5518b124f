import type { WebIdentityToken, WebIdentityTokenFileOptions } from "../create-web-identity-token-file.ts"
import { removeTokenFile, writeTokenFile } from "../endpoint/token-file.ts"
import type { AgentRuntime } from "../runtime.ts"
import { renewalMs, retryMs } from "./renewal-times.ts"

/** What a keeper works with. */
export interface TokenKeeperParts
  extends Pick<WebIdentityTokenFileOptions, "file" | "token" | "onToken" | "onFailure"> {
  readonly runtime: AgentRuntime
}

/** Keeps one token in its file, and removes it at its end. */
export class TokenKeeper {
  readonly #parts: TokenKeeperParts
  #held: WebIdentityToken | undefined
  #dueMs = 0
  #isRenewing = false
  #isClosed = false

  constructor(parts: TokenKeeperParts) {
    this.#parts = parts
  }

  /** The token that was written last. */
  get held(): WebIdentityToken | undefined {
    return this.#held
  }

  /** Gets a token and writes it. */
  async renew(): Promise<void> {
    const { file, token, onToken, runtime } = this.#parts
    const next = await token()
    if (this.#isClosed) return
    await writeTokenFile(file, next.token, runtime)
    this.#held = next
    if (this.#isClosed) this.close()
    this.#dueMs = renewalMs(runtime.now().getTime(), next.expiration.getTime())
    told(() => onToken?.(next.expiration))
  }

  /** Does what is to be done now. It never rejects. */
  async look(): Promise<void> {
    const nowMs = this.#parts.runtime.now().getTime()
    const endMs = this.#held?.expiration.getTime() ?? 0
    if (nowMs >= endMs) this.#remove()
    if (this.#isRenewing || nowMs < this.#dueMs) return
    this.#isRenewing = true
    try {
      await this.renew()
    } catch (error) {
      this.#dueMs = retryMs(nowMs, endMs)
      told(() => this.#parts.onFailure?.(error))
    } finally {
      this.#isRenewing = false
    }
  }

  /** Removes the file; a renewal under way writes none. */
  close(): void {
    this.#isClosed = true
    this.#remove()
  }

  #remove(): void {
    if (this.#held) removeTokenFile(this.#parts.file, this.#held.token)
  }
}

function told(tell: () => void): void {
  try {
    tell()
  } catch {
    // Who is told must not end the renewals.
  }
}
