"""Makes password hashes with the original Python implementations that are installed, one a line:

    source TAB password in UTF-8 as hexadecimal digits TAB stored text

Arguments: how many of each, and "defaults" for the default costs (slow) or "low" for low ones.
"""
import importlib, random, sys, warnings

warnings.simplefilter("ignore")
COUNT, LOW = int(sys.argv[1]), sys.argv[2] == "low"
FIXED = ["correct horse", "pässwörd 😀", "", "0123456789" * 8, "x" * 127 + "y"]


def passwords():
    alphabet = [chr(c) for c in range(33, 127)] + list(" äöüßéñ漢字かな한글🙂😀\u0301")
    for i in range(COUNT):
        yield FIXED[i] if i < len(FIXED) else "".join(
            random.choice(alphabet) for _ in range(random.choice([1, 5, 8, 12, 20, 40, 71, 72, 73, 100])))


def emit(source, password, stored):
    if isinstance(stored, bytes):
        stored = stored.decode()
    print(source, password.encode().hex(), stored, sep="\t")


def tried(source, make):
    for password in passwords():
        try:
            stored = make(password)
        except Exception as e:  # what the original refuses, it has no hash of
            print("refused:", source, len(password.encode()), repr(e)[:100], file=sys.stderr)
            continue
        emit(source, password, stored)


def version(module):
    from importlib.metadata import version
    return "%s %s" % (module, version(module))


def werkzeug():
    from werkzeug.security import generate_password_hash as make
    v = version("Werkzeug")
    methods = ["pbkdf2:sha1:1000", "pbkdf2:sha224:77", "pbkdf2:sha256:1000", "pbkdf2:sha384:3", "pbkdf2:sha512:2000", "pbkdf2:md5:50",
               "scrypt:1024:8:1", "scrypt:16:3:2", "sha1", "sha224", "sha256", "sha384", "sha512", "md5"] if LOW else [
               None, "pbkdf2:sha1", "pbkdf2:sha256", "pbkdf2:sha512", "scrypt"]
    for m in methods:
        for salt in (1, 8, 16, 50) if LOW else (None,):
            kw = {k: x for k, x in (("method", m), ("salt_length", salt)) if x is not None}
            tried("%s %s" % (v, m), lambda p: make(p, **kw))


def django():
    from django.conf import settings
    h = "django.contrib.auth.hashers."
    settings.configure(PASSWORD_HASHERS=[h + n for n in (
        "PBKDF2PasswordHasher", "PBKDF2SHA1PasswordHasher", "BCryptSHA256PasswordHasher", "BCryptPasswordHasher",
        "ScryptPasswordHasher", "SHA1PasswordHasher", "MD5PasswordHasher", "UnsaltedSHA1PasswordHasher", "UnsaltedMD5PasswordHasher")])
    # The package itself does not load in Python 3.11 for Django 1.11; its hashers do.
    import types, django.contrib
    package = types.ModuleType("django.contrib.auth")
    package.__path__ = [django.contrib.__path__[0] + "/auth"]
    sys.modules["django.contrib.auth"] = package
    from django.contrib.auth import hashers
    v = version("Django")
    for name, low in (("PBKDF2PasswordHasher", dict(iterations=500)), ("PBKDF2SHA1PasswordHasher", dict(iterations=500)),
                      ("BCryptSHA256PasswordHasher", dict(rounds=4)), ("BCryptPasswordHasher", dict(rounds=4)),
                      ("ScryptPasswordHasher", dict(work_factor=64)), ("SHA1PasswordHasher", {}), ("MD5PasswordHasher", {}),
                      ("UnsaltedSHA1PasswordHasher", {}), ("UnsaltedMD5PasswordHasher", {})):
        if not hasattr(hashers, name):
            continue
        hasher = type("H", (getattr(hashers, name),), low)() if LOW else getattr(hashers, name)()
        if name == "UnsaltedMD5PasswordHasher":
            continue
        tried("%s %s" % (v, name), lambda p: hasher.encode(p, hasher.salt()))


def passlib():
    import passlib.hash as hashes
    v = "passlib " + importlib.import_module("passlib").__version__
    for name, low in (("pbkdf2_sha1", dict(rounds=99)), ("pbkdf2_sha256", dict(rounds=99)), ("pbkdf2_sha512", dict(rounds=99)),
                      ("ldap_pbkdf2_sha1", dict(rounds=99)),
                      ("ldap_pbkdf2_sha256", dict(rounds=99)), ("ldap_pbkdf2_sha512", dict(rounds=99)),
                      ("scrypt", dict(rounds=6)), ("sha256_crypt", dict(rounds=1001)), ("sha512_crypt", dict(rounds=1001)),
                      ("bcrypt", dict(rounds=4)), ("django_bcrypt_sha256", dict(rounds=4)),
                      ("ldap_salted_sha1", {}), ("ldap_salted_sha256", {}), ("ldap_salted_sha512", {}), ("ldap_sha1", {}),
                      ("ldap_md5", {}), ("ldap_salted_md5", {}),
                      ("django_salted_sha1", {}), ("django_pbkdf2_sha256", dict(rounds=99)), ("django_pbkdf2_sha1", dict(rounds=99))):
        hasher = getattr(hashes, name)
        settings = dict(low) if LOW else {}
        hasher = hasher.using(**settings) if settings else hasher
        tried("%s %s" % (v, name), lambda p: hasher.hash(p))
        if name in ("sha256_crypt", "sha512_crypt") and LOW:
            tried("%s %s 5000" % (v, name), lambda p: getattr(hashes, name).using(rounds=5000).hash(p))
        if name == "scrypt" and LOW:
            tried("%s %s $7$" % (v, name), lambda p: hasher.using(ident="$7$", salt=b"SodiumChloride./x").hash(p))
            tried("%s %s r=3,p=2" % (v, name), lambda p: hasher.using(block_size=3, parallelism=2, salt_size=9).hash(p))


def bcrypt():
    import bcrypt
    v = version("bcrypt")
    for prefix in (b"2a", b"2b"):
        tried("%s %s" % (v, prefix.decode()), lambda p: bcrypt.hashpw(p.encode(), bcrypt.gensalt(4 if LOW else 12, prefix)))


for maker in sys.argv[3:]:
    globals()[maker]()
