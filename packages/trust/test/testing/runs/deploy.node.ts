import { describe, it } from "node:test"
import { describeTrust } from "@claimbridge/trust/testing"
import { deployTables } from "./deploy-table.ts"

describeTrust("right", deployTables.right, { describe, it })
describeTrust("wrong", deployTables.wrong, { describe, it })
