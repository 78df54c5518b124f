"""Makes a whole access by calls alone, exchanges a token, closes the access again, and tells how that went."""

import json
import sys

import boto3
from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError

given = json.load(sys.stdin)
login = given["login"]
audience = "cognito-identity.amazonaws.com"
iam = boto3.client("iam")
cognito = boto3.client("cognito-identity")
anonymous = {"config": Config(signature_version=UNSIGNED)}


def refusal(call, **arguments):
    try:
        call(**arguments)
    except ClientError as error:
        status = error.response["ResponseMetadata"]["HTTPStatusCode"]
        return [error.response["Error"]["Code"], error.response["Error"]["Message"], status]
    return None


def trust(owner):
    condition = {f"{audience}:aud": pool_id, "aws:RequestTag/owner_id": owner}
    statement = {
        "Effect": "Allow",
        "Principal": {"Federated": audience},
        "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
        "Condition": {"StringEquals": condition},
    }
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def exchange():
    logins = {login: given["token"]}
    public = boto3.client("cognito-identity", **anonymous)
    identity = public.get_id(IdentityPoolId=pool_id, Logins=logins)["IdentityId"]
    token = public.get_open_id_token(IdentityId=identity, Logins=logins)["Token"]
    sts = boto3.client("sts", **anonymous)
    session = {"RoleArn": role["Arn"], "RoleSessionName": "run-77", "WebIdentityToken": token}
    return sts.assume_role_with_web_identity(**session)["AssumedRoleUser"]["Arn"]


provider = iam.create_open_id_connect_provider(Url=f"https://{login}", ClientIDList=[], ThumbprintList=[])
provider_arn = provider["OpenIDConnectProviderArn"]
iam.add_client_id_to_open_id_connect_provider(OpenIDConnectProviderArn=provider_arn, ClientID=audience)
pool_id = cognito.create_identity_pool(
    IdentityPoolName="ci",
    AllowUnauthenticatedIdentities=False,
    AllowClassicFlow=True,
    OpenIdConnectProviderARNs=[provider_arn],
)["IdentityPoolId"]
cognito.set_principal_tag_attribute_map(
    IdentityPoolId=pool_id, IdentityProviderName=provider_arn, PrincipalTags={"owner_id": "repository_owner_id"}
)
role = iam.create_role(RoleName="deploy", AssumeRolePolicyDocument=trust("65"), Tags=[{"Key": "team", "Value": ""}])[
    "Role"
]
cognito.set_identity_pool_roles(IdentityPoolId=pool_id, Roles={"authenticated": role["Arn"]})
opened = exchange()
iam.update_assume_role_policy(RoleName="deploy", PolicyDocument=trust("66"))
for name in ["a", "b", "c"]:
    iam.create_role(RoleName=name, AssumeRolePolicyDocument=trust("66"))
pages = iam.get_paginator("list_roles").paginate(PaginationConfig={"PageSize": 3})

print(
    json.dumps(
        {
            "opened": opened,
            "closed": refusal(exchange),
            "trust": iam.get_role(RoleName="deploy")["Role"]["AssumeRolePolicyDocument"] == json.loads(trust("66")),
            "tags": iam.list_role_tags(RoleName="deploy")["Tags"],
            "clientIds": iam.get_open_id_connect_provider(OpenIDConnectProviderArn=provider_arn)["ClientIDList"],
            "pages": [[found["RoleName"] for found in page["Roles"]] for page in pages],
            "pools": [pool["IdentityPoolName"] for pool in cognito.list_identity_pools(MaxResults=60)["IdentityPools"]],
            "missing": refusal(iam.get_role, RoleName="nobody"),
            "again": refusal(iam.create_role, RoleName="deploy", AssumeRolePolicyDocument=trust("65")),
            "malformed": refusal(iam.create_role, RoleName="x", AssumeRolePolicyDocument="{"),
            "duplicate": refusal(iam.create_open_id_connect_provider, Url=f"https://{login}"),
        }
    )
)
