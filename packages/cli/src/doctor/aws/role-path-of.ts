/** The path in the ARN of a role, `/` when it has none of its own. */
export function rolePathOf(roleArn: string): string {
  return /:role(\/.*\/|\/)/.exec(roleArn)?.[1] ?? "/"
}
