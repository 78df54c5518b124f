/** What makes two tag keys the same. */
export interface TagRules {
  keyOf(key: string): string
  /** What IAM says when a request has a key twice. */
  readonly duplicate: string
}

/** Keys of roles' tags are the same whatever their case; those of policies aren't. Open: which of them providers are like. */
export const tagRules: { readonly role: TagRules; readonly other: TagRules } = {
  role: {
    keyOf: (key) => key.toLowerCase(),
    duplicate: "Duplicate tag keys found. Please note that Tag keys are case insensitive.",
  },
  other: { keyOf: (key) => key, duplicate: "Duplicate tag keys found." },
}
