import { BoundedMap } from "../memory/bounded-map.ts"

/** Characters of the shortest secret, which is a secret access key. */
const START_LENGTH = 40
const LONG_RUN = /[\w+/=-]{40,}/g

/** Finds the emulator's own secrets in a text. Adding is cheap; looking costs as much as the text is long. */
export class SecretIndex {
  readonly #byStart: BoundedMap<string, string>
  readonly #lasting = new Map<string, string>()

  /** @param limit The most secrets that are known; the oldest is forgotten first. */
  constructor(limit: number) {
    this.#byStart = new BoundedMap(limit)
  }

  add(secret: string): void {
    this.#byStart.set(secret.slice(0, START_LENGTH), secret)
  }

  /** The same, for a secret that is never forgotten. */
  addLasting(secret: string): void {
    this.#lasting.set(secret.slice(0, START_LENGTH), secret)
  }

  /** Puts `***` in the place of every secret, and of every beginning of one that is long enough to be told. */
  redact(text: string): string {
    return text.replace(LONG_RUN, (run) => this.#redactRun(run))
  }

  #redactRun(run: string): string {
    let clean = ""
    let kept = 0
    for (let at = 0; at + START_LENGTH <= run.length; at += 1) {
      const secret = this.#find(run.slice(at, at + START_LENGTH))
      if (secret === undefined) continue
      clean += `${run.slice(kept, at)}***`
      kept = at + sharedLength(run, secret, at)
      at = kept - 1
    }
    return clean + run.slice(kept)
  }

  #find(start: string): string | undefined {
    return this.#byStart.get(start) ?? this.#lasting.get(start)
  }
}

function sharedLength(run: string, secret: string, at: number): number {
  let length = START_LENGTH
  while (length < secret.length && run[at + length] === secret[length]) length += 1
  return length
}
