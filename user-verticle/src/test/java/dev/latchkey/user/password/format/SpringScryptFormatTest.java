package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.EMPTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;

import java.util.List;

class SpringScryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new SpringScryptFormat();
  }

  @Override
  String kind() {
    return "scrypt:64:8:1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "spring-security-crypto 7.1.2 SCryptPasswordEncoder(64, 8, 1, 32, 16)",
            ASCII,
            "$60801$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SCryptPasswordEncoder(64, 8, 1, 32, 16)",
            UNICODE,
            "$60801$6asi26bnD49+atH07fWK8w==$jbWZZ7z+gnRarB08nO3Ljvhfs7p42bTlDKoR+q2tj+o="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SCryptPasswordEncoder(64, 8, 1, 32, 16)",
            EIGHTY,
            "$60801$ciADjZKDGg8Vr+b4KwAEPg==$MOrR0BxJTblTNGHAbLC19LRYnD7Kuu2B1L5lIE9lqmc="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 SCryptPasswordEncoder(64, 8, 1, 32, 16)",
            LONG,
            "$60801$5bcR4LpHW2/V0Eb7pyg2mQ==$ELvcvM+LfBU6SO+8SrsC/zyF/OAqMsQRBBI9XDVZ8+0="),
        new HashedBefore(
            "spring-security-crypto 5.8.16 scrypt",
            ASCII,
            "$e0801$Rs3fIK8EhrJ58EJv4/mS5n/ntdvcf5yR1gwb4EonCXXr15I1rzP+AblD0ghTRrsUheE48Y0ErKUsNAC/j5gRjw==$UzoAlebJu3sFEMzk3QVNw5f9R5NGdY6HELH5hV4nHGQ="),
        new HashedBefore(
            "spring-security-crypto 5.8.16 scrypt",
            UNICODE,
            "$e0801$Mj9FLcFwa+0gvnV7AYa/gBubnItMYpAxZ/CfswpLJMMqnBSd/HFNqy3U9pEKjTnJdPEELXjiL4rUqdHz0F3UMw==$zLOWoWrF7hxnELAI8NhKSn4N/aHGOgwNS1lagjOX8yo="),
        new HashedBefore(
            "spring-security-crypto 5.8.16 scrypt",
            EMPTY,
            "$e0801$ywevypuMzmKzTJgN3MiDRNKKi9FW6CXcResGr/61a50FIcjRMFLBK1o5rj1Ji5rRoP1tgvSN//QJMaRRhbpyNQ==$finYUGP50au46n9GranytHWj3vd0Hy6VuZZtLXEplck="),
        new HashedBefore(
            "spring-security-crypto 7.1.2 scrypt@SpringSecurity_v5_8",
            ASCII,
            "$100801$ZuvmIG70nTM4bsH649ah+A==$b78cRQHPOCoAWL+/JinjciwWC0Lubz5Kq5CfNkdfO5Q="));
  }

  @Override
  String atTheLimit() {
    return "$110802$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$120801$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$110803$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$21ffff$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$00801$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$60001$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$60800$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$100101$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$220801$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY=",
        "$60801$R/WwjBFC+gSPbc74ujN0sw==$Ml4bWV3R9FlVFGj3lYHRp9nLRPaeZWzg+Ww2X7qZQsY",
        "$60801$R/WwjBFC+gSPbc74ujN0sw==$abcd");
  }
}
