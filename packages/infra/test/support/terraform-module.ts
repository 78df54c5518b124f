import { isRecord, member, referenceTo } from "./common-form.ts"

/** A configuration as locals alone, with its references as texts: what Terraform evaluates without its provider. */
export function terraformModule(text: string): string {
  const plain = text
    .replace(/\$\{aws_\w+\.(\w+)\.(\w+)\}/g, (_, name: string, part: string) => referenceTo(name, part))
    .replace(/\$\{var\.(\w+)\}/g, (_, name: string) => referenceTo(name, "id"))
  const configuration: unknown = JSON.parse(plain)
  const { resource, output } = isRecord(configuration) ? configuration : {}
  const variables = Object.keys(member(configuration, "variable") ?? {})
  const variable = Object.fromEntries(variables.map((name) => [name, {}]))
  const locals = member(configuration, "locals")
  return JSON.stringify({
    locals: { ...(isRecord(locals) && locals), configuration: { resource, output: output ?? {}, variable } },
  })
}
