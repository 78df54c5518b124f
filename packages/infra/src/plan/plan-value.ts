import type { Reference } from "./reference.ts"

/** Plain data, with references to other resources in it. */
export type PlanValue =
  | string
  | number
  | boolean
  | Reference
  | readonly PlanValue[]
  | { readonly [key: string]: PlanValue }
