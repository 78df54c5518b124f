/**
 * How many rules a role mapping has at most.
 *
 * @see https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_RulesConfigurationType.html
 */
export const MAX_ROLE_MAPPING_RULES = 25
