package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class SpringDigestFormatTest extends PasswordFormatContract {
  @Override
  PasswordFormat format() {
    return new SpringDigestFormat();
  }

  @Override
  String kind() {
    return "digest:sha256";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "spring-security-crypto 7.1.2 SHA-256",
            ASCII,
            "{SHA-256}{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f62"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SHA-256",
            UNICODE,
            "{SHA-256}{pKLssPTkkI/2UCDuznzWxJdiiI1m23Q0F+KG98RLq4g=}3b75031279541b55fb22fd9073f65b765e4d8e15964713e707eb4ae5df90cf90"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SHA-256",
            EMPTY,
            "{SHA-256}{FOITNEUYxbfton5PYDDzqSGIaXasFWxBd4JjlGJSJAc=}5dbb3d8478779eb679e09494c0f812ebcf692603c7b53f8977011c07bfd9454f"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SHA-256",
            EIGHTY,
            "{SHA-256}{50eYBRI7S1FweVkiAXcEfO/mElZNawMac2KiSKmFUPY=}823521364034e0035222370df55192395fe28bb125432700d3efcd448881f18a"),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SHA-256",
            LONG,
            "{SHA-256}{jG+8V9QL/SBgL76wPpO57ti+lsTBe8M+o+ArrkKBIKk=}a5d577d268f01c9046d7f58bdc21a7ea125725461b7f2c129fdee542ecb83aff"),
        new HashedBefore(
            "spring-security-crypto 5.8.16 SHA-1",
            UNICODE,
            "{SHA-1}{Y4yHpS+LMPGg6Cf7OFxiRNYPg3SNFbkLLhJyByGGLZc=}90cc821cac3e4cf0d75f9a04adb48d9fdac0c86d"),
        new HashedBefore(
            "spring-security-crypto 5.3.13.RELEASE MD5",
            ASCII,
            "{MD5}{u4wa1f1d0nxNLh33Ur1P3vXaUB+lR7auMp2cmcm2Ea0=}6fa318b9d37fe0422474792bb313d9a5"),
        new HashedBefore(
            "spring-security-crypto 4.2.20.RELEASE SHA-256",
            ASCII,
            "{SHA-256}{CM1q7cmjH3whZzub/2Jvb+pIAV+ua9Kq8X7DQXF21fM=}b9402999ed69c4e39e4426cc8c94d5e70e6254243feefbfdb50a19e266172a97"));
  }

  @Override
  List<String> broken() {
    return List.of(
        "{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f62",
        "{SHA-256}{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f",
        "{SHA-256}{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f6200",
        "{SHA-1}{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f62",
        "{MD4}{yyGSFq5RaW3yrSNM0vpz98zJIP5Y35ydG+/GtrR2gcg=}9481280e94a3f5cdf0713fc2c3aab79c5a02dbc98a5bc001c181de6d50737f62",
        "{noop}correct horse");
  }
}
