import json
import sys
import urllib.request

from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

given = json.load(sys.stdin)


def read(url):
    with urllib.request.urlopen(url, timeout=5) as answer:
        return json.load(answer)


document = read(given["issuer"] + "/.well-known/openid-configuration")
keys = KeySet.import_key_set(read(document["jwks_uri"]))
claims = jwt.JWTClaimsRegistry(
    iss={"essential": True, "value": document["issuer"]},
    aud={"essential": True, "value": given["audience"]},
)


def verify(text):
    try:
        token = jwt.decode(text, keys, algorithms=document["id_token_signing_alg_values_supported"])
        claims.validate(token.claims)
    except JoseError as error:
        return {"error": type(error).__name__}
    return {"sub": token.claims["sub"]}


json.dump([verify(text) for text in given["tokens"]], sys.stdout)
