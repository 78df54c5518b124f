/** What the names of a template stand for. */
export interface TemplateScope {
  /** What `Ref` gives. */
  readonly reference: (name: string) => unknown
  /** What `Fn::GetAtt` gives. */
  readonly attribute: (name: string, attribute: string) => unknown
  /** Whether a condition holds; `undefined` when nobody knows. */
  readonly condition: (name: string) => boolean | undefined
  readonly mappings: Readonly<Record<string, unknown>>
}

/** Stands for `AWS::NoValue`: the member that has it isn't there. */
export const noValue: unique symbol = Symbol("AWS::NoValue")

/** Stands for a value that is known when the template is deployed. It has no `$`: in a policy, that would be a variable. */
export function placeholder(name: string): string {
  return `<${name}>`
}
