import type { Delivery } from "./delivery.ts"

/** For a job that gets no tokens: it finds nothing. */
export const NO_DELIVERY: Delivery = { env: () => ({}) }
