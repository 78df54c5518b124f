/** The claims that a template such as `{run_id}@{sha}` names. */
export function claimsIn(template: string): readonly string[] {
  return [...template.matchAll(/\{([^{}]+)\}/g)].flatMap(([, claim]) => claim ?? [])
}
