/** `hcp-terraform` as it stands in the name of a function: `HcpTerraform`. */
export function pascalName(name: string): string {
  return name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
