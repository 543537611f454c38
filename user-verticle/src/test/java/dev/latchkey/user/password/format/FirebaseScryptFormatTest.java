package dev.latchkey.user.password.format;

import static dev.latchkey.user.password.format.HashedBefore.ASCII;
import static dev.latchkey.user.password.format.HashedBefore.EIGHTY;
import static dev.latchkey.user.password.format.HashedBefore.LONG;
import static dev.latchkey.user.password.format.HashedBefore.UNICODE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirebaseScryptFormatTest extends CostlyFormatContract {
  @Override
  PasswordFormat format() {
    return new FirebaseScryptFormat();
  }

  @Override
  String kind() {
    return "firebase-scrypt:64:3:1";
  }

  @Override
  List<HashedBefore> vectors() {
    return List.of(
        new HashedBefore(
            "npm firebase-scrypt 2.2.0",
            ASCII,
            "$firescrypt$ln=6,r=3,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg=="),
        new HashedBefore(
            "npm firebase-scrypt 2.2.0",
            UNICODE,
            "$firescrypt$ln=6,r=3,p=1$+19yEv6Dz4pXl2scwibGeA==$+649Ne6CzkwT20v5d0fIPBwTKFkGmZ06KAJU1835U5AgAoUN3e1cYQiY50FKcXhx+GMO6+HsoDDLUT7vIf/wvA==$Bw==$CUcAoh+2p+B5dqmD/6hHuhUWUFSJjfGsJbjt9eVVeYRIrs4Xf0/vnSQdD9SvY/7bhKwhVBifBs9tKk0ELkdJWQ=="),
        new HashedBefore(
            "npm firebase-scrypt 2.2.0",
            EIGHTY,
            "$firescrypt$ln=8,r=3,p=1$fw8wbWWRsASceEcTDiWG5w==$MK/6CljAnTcXTXj0HRDIy2+auBsYMoF96uMXgBFQksLKImdrn0q4GYGoOe7GZIXMAhWzQlHKoVMu+o53gheLuA==$Bw==$sNrghrmc8KuHhKcts8berJbq3WF3yjiCsCiSlHgYdHOaPk9XIFH+bpiF1mnAyKoPv/TrRmPEMIJ2LL6iJxqXIA=="),
        new HashedBefore(
            "npm firebase-scrypt 2.2.0",
            LONG,
            "$firescrypt$ln=8,r=1,p=1$zH/rfr2/I8p4ow==$yGAJJqS3N95eMEwfpho/lf3SaaN56iTTlkrrU+Csw+MKMUUD1cldQa9gMmGrmrG2HciPh12078kF36B75JSSAw==$w++W$5yYjzlsCVYtDVy01xQVBSsO9YgxfJaUMF8GMu+KRhs8FjktA5+Ce5AYkLnQUA2yrwM7nQN62N/DmBoE2q9kyeg=="),
        new HashedBefore(
            "npm firebase-scrypt 2.2.0",
            ASCII,
            "$firescrypt$ln=14,r=8,p=1$XWXpb0NEako=$thvZdjMQ5CkkJ18zSs/BtN645jS7nC8YIV+iqr1F2t699pDwsdZMmcc9eL7uowRxGxWaU5RzUdcC3P2RVYm5Mw==$Bw==$du2gEmmqQCr1O8YK9QtMGmES7ZtGa+vZgmiGlR+k8B4F/fK4U8NTtkdBnIP2U1o5YH+Qc6YNXlmf7vqN1tc/+g=="));
  }

  @Override
  String atTheLimit() {
    return "$firescrypt$ln=17,r=8,p=2$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==";
  }

  @Override
  List<String> overTheLimit() {
    return List.of(
        "$firescrypt$ln=18,r=8,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==",
        "$firescrypt$ln=17,r=8,p=3$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==");
  }

  @Override
  List<String> broken() {
    return List.of(
        "$firescrypt$ln=0,r=8,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==",
        "$firescrypt$ln=34,r=8,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==",
        "$firescrypt$ln=6,r=8$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==",
        "$firescrypt$ln=6,r=3,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq",
        "$firescrypt$ln=6,r=3,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$",
        "$firescrypt$ln=6,r=3,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$Bw==",
        "$firescrypt$ln=6,r=3,p=1$A$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==",
        "$scrypt$ln=6,r=3,p=1$ZUhUrcQW8aI=$7Bf8xCPkCuuSTY3uoZF8r1bL3vCVmr7MQrwCIRFCRLnZU35q1+AoYxiJtCLcBW2PqZPxFp+W2DijtJGZhHRsgw==$4Eoq$22/SW+JzbSte5EQQOxRJ/iqm4wr45nfR4QlWqDflVAl5duU//h0b+zTKQrAgoDcRwIbDDLEUX0OH/OW5lf5Ocg==");
  }

  @Test
  void aHashOfFirebasesDocumentationMatches() {
    HashedBefore published =
        new HashedBefore(
            "github.com/firebase/scrypt, README",
            "user1password",
            "$firescrypt$ln=14,r=8,p=1$42xEC+ixf3L2lw==$lSrfV15cpx95/sZS2W9c9Kp6i/LVgQNDNC/qzrCnh1SAyZvqmZqAjTdn3aoItz+VHjoZilo78198JAdRuid5lQ==$Bw==$jxspr8Ki0RYycVU8zykbdLGjFQ3McFUH0uiiTvC8pVMXAn210wjLNmdZJzxUECKbm0QsEmYUSDzZvpjeJ9WmXA==");
    assertThat(read(published.stored()).matches(published.bytes())).isTrue();
  }

  @Test
  void theUrlSafeBase64OfTheAdminSdkIsReadToo() {
    String urlSafe = first().stored().replace('+', '-').replace('/', '_');
    assertThat(read(urlSafe).matches(first().bytes())).isTrue();
  }
}
