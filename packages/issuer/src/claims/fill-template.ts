/** A template with each `{name}` replaced. */
export function fillTemplate(template: string, textOf: (name: string) => string): string {
  return template.replace(/\{([^{}]*)\}/g, (_match, name: string) => textOf(name))
}
