/** `DeployProdRoleArn` → `deploy_prod_role_arn`. Each capital begins a word, or `ABcRole` and `AbcRole` would be the same. */
export function terraformName(id: string): string {
  return id.replace(/(?<=.)(?=[A-Z])/g, "_").toLowerCase()
}
