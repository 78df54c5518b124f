interface RequestedSession {
  readonly tags: readonly unknown[]
  readonly sourceIdentity?: string | undefined
}

/** Lists the rights that a new session needs, in the order in which AWS asks for them. */
export function neededActions(assume: string, { tags, sourceIdentity }: RequestedSession): readonly string[] {
  return [
    assume,
    ...(tags.length > 0 ? ["sts:TagSession"] : []),
    ...(sourceIdentity === undefined ? [] : ["sts:SetSourceIdentity"]),
  ]
}
