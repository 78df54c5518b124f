/** A module whose types exist only if each of the packages' declarations resolve and say something. */
export function typesScript(names: readonly string[]): string {
  const lines = names.map(
    (name, index) => `import * as package${index} from "${name}"\nvoid (package${index} satisfies object)`,
  )
  return `${lines.join("\n")}\n`
}
