/** How a pool chooses a role for the jobs of one provider. */
export interface ChosenRoles {
  /** In AWS's own names: `Claim`, `MatchType`, `Value`, `RoleARN`. */
  readonly rules: readonly Readonly<Record<string, unknown>>[]
  /** What a job gets that no rule is for. */
  readonly otherwise: unknown
}

/** The rules of a provider as settings. Their order counts, so that each has its number. */
export function describeRules({ rules, otherwise }: ChosenRoles): Readonly<Record<string, unknown>> {
  return {
    rules: rules.map(
      ({ Claim, MatchType, Value, RoleARN }, index) =>
        `${index + 1}. ${String(Claim)} ${String(MatchType)} ${String(Value)}: ${String(RoleARN)}`,
    ),
    otherwise,
  }
}
