/** The parts of a role's ARN that other ARNs are made of. */
export interface RoleArn {
  readonly partition: string
  readonly accountId: string
  /** Without the path. */
  readonly name: string
}

/** Reads `arn:aws:iam::111122223333:role/path/name`. Gives nothing for other text. */
export function parseRoleArn(arn: string): RoleArn | undefined {
  const [, partition, accountId, name] = /^arn:([\w-]+):iam::(\d{12}):role\/(?:[!-~]*\/)?([\w+=,.@-]+)$/.exec(arn) ?? []
  return partition && accountId && name ? { partition, accountId, name } : undefined
}
