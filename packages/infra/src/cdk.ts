export { CiAccess, type CiAccessProps } from "./cdk/ci-access.ts"
