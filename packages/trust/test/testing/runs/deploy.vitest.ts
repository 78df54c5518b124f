import { describeTrust } from "@claimbridge/trust/testing"
import { deployTables } from "./deploy-table.ts"

describeTrust("right", deployTables.right)
describeTrust("wrong", deployTables.wrong)
