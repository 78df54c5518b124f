/** `DeployProdRoleArn` → `deploy_prod_role_arn` */
export function terraformName(id: string): string {
  return id
    .replace(/(?<=[a-z\d])(?=[A-Z])/g, "_")
    .replaceAll("-", "_")
    .toLowerCase()
}
