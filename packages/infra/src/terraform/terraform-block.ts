import type { Json } from "../plan/json.ts"

/** A resource of a configuration, and the values that it keeps in `locals`. */
export interface TerraformBlock {
  readonly type: string
  readonly name: string
  readonly body: { readonly [key: string]: Json }
  readonly locals?: { readonly [key: string]: Json }
}
