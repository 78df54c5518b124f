/** What was learned of something. */
export type Reading<Value> =
  | { readonly state: "found"; readonly value: Value }
  | { readonly state: "absent" }
  /** Nobody knows: `reason` says why, in a few words. */
  | { readonly state: "unread"; readonly reason: string }
