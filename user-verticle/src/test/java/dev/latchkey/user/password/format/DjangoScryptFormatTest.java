package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class DjangoScryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new DjangoScryptFormat();
  }

  @Override
  String kind() {
    return "scrypt:64:8:5";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            ASCII,
            "scrypt$64$0uOD12EohIV68lYXNaulua$8$5$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ=="),
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            UNICODE,
            "scrypt$64$a9VPxCSac4qJs3vv7ECwnc$8$5$4526cImAM9I5tu84Qn51BeQZ4/V7Mo4IXDBNBiO1hrQgxXQICN1kIe5EG6DvCyTIiL15fgw3RJBiriy0G2a1UQ=="),
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            EMPTY,
            "scrypt$64$cIrsCOEhvWHrHC59bMn9J4$8$5$joM/CrO0Zi3vvaC1jOErRFzwQxVjr4qwUaBjAc/tcRrwqGzPg1U0k8hbjDPIT2EHlzRsr/sdU+LCBYnzMzxblw=="),
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            EIGHTY,
            "scrypt$64$OujayVPQmLtDJkAJPqzqG0$8$5$WdtKXVDajKI4SnWKREZzs32ti9qJ6uek/IjCXwOx1G9ulJBiADxA9o1LnbXg/AQEw1aOjnIJG+++St49eFKu1Q=="),
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            LONG,
            "scrypt$64$HlDBeX7gq9zolHJq8UTO7l$8$5$7oxqYtxgOG6/QEgxb9enCregi8CLYuYuHRGnsCHrZ3w3o4DDfvlzd23xJbko8axZiX0Jjpmn8f9QrqBBRXFgLQ=="),
        new HashedBefore(
            "Django 4.2.16 ScryptPasswordHasher",
            ASCII,
            "scrypt$64$3cOJg9ooqw42aR5nFsAR7j$8$1$W+ZhyYkJlrP3ukh0q2gFdDzwjq08tPk3cfN1Nkv1k2VOABDRR2vYWKNg4stnQ9yWW60wIGJxQygm0XWuqNgLlA=="),
        new HashedBefore(
            "Django 4.2.16 ScryptPasswordHasher",
            ASCII,
            "scrypt$16384$GDwMjGqLGPMiLqFrx35aMJ$8$1$kiqzclThTm+Kb36vNT/kIzfMv/D9sags87c3jzTcNNHysu1vmh8VrLF2QPrR4mNU0SzejoXHe001fIKdwP/9/A=="),
        new HashedBefore(
            "Django 5.2 ScryptPasswordHasher",
            UNICODE,
            "scrypt$16384$qdm2eVrgtmiSvV3KvIvtG6$8$5$+Ish9nFrr87UABcJFXaBK5w9h9Mf9x3ueO7VE0LylCetmhfgB1a6s64GaEzmeLCMPl7OlKF4mBxldxkHiPt/4g=="));
  }

  @Override
  String atTheLimit() {
    return "scrypt$131072$0uOD12EohIV68lYXNaulua$8$2$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "scrypt$262144$0uOD12EohIV68lYXNaulua$8$1$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$131072$0uOD12EohIV68lYXNaulua$8$3$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==");
  }

  @Override
  List<String> broken() {
    return List.of(
        "scrypt$63$0uOD12EohIV68lYXNaulua$8$5$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$64$0uOD12EohIV68lYXNaulua$0$5$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$64$0uOD12EohIV68lYXNaulua$8$0$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$65536$0uOD12EohIV68lYXNaulua$1$1$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$17179869184$0uOD12EohIV68lYXNaulua$8$1$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ==",
        "scrypt$64$0uOD12EohIV68lYXNaulua$8$5$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQ=",
        "scrypt$64$0uOD12EohIV68lYXNaulua$8$5$3drm/I9UW+HygycHu9oQRP4InfCpyPJ+9s9Pm49XBzUl26vPAIoi8L3MarRfjLHmSfmhh95FkYBRayi9mKPRCQa=");
  }
}
