import type { TextWriter } from "../io.ts"
import type { FoundTrust } from "./find/found.ts"
import { visible } from "./visible.ts"

/** Tells which roles nothing could be said about. */
export function tellUnknown(stderr: TextWriter, { unknown }: FoundTrust): void {
  for (const name of unknown) {
    stderr.write(
      `${visible(name)}: its trust policy is known after it is applied only. Look at the state then: terraform show -json\n`,
    )
  }
}
