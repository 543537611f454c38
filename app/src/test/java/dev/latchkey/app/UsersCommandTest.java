package dev.latchkey.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.latchkey.user.transfer.ImportReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The commands in this process, on the embedded database of a directory. */
class UsersCommandTest {
  private static final String ROW =
      "{\"email\":\"ada@example.com\",\"name\":\"Ada\",\"password_hash\":\"of-no-format\"}\n";

  @TempDir Path home;

  private final StringWriter errors = new StringWriter();

  @BeforeEach
  void findHome() throws IOException {
    System.setProperty("latchkey.home", home.toString());
    Files.createDirectory(home.resolve("conf"));
    Files.writeString(home.resolve("conf/latchkey.yaml"), "hashing:\n  memory_kib: 8192\n");
  }

  @AfterEach
  void forgetHome() {
    System.clearProperty("latchkey.home");
  }

  @Test
  void whatIsImportedIsExported() throws IOException {
    Path in = Files.writeString(home.resolve("in.jsonl"), ROW);
    Path out = home.resolve("out.csv");

    assertThat(run("users", "import", in.toString())).isZero();
    assertThat(run("users", "export", out.toString())).isZero();

    assertThat(Files.readString(out)).contains("ada@example.com,Ada,of-no-format,");
  }

  @Test
  void rejectedRowsMakeAnotherExitStatusAndAFile() throws IOException {
    Path in = Files.writeString(home.resolve("in.txt"), ROW + "{}\n");
    Path rejected = home.resolve("rejected");

    assertThat(
            run(
                "users",
                "import",
                in.toString(),
                "--format",
                "jsonl",
                "--rejected",
                rejected.toString()))
        .isEqualTo(1);

    assertThat(rejected).content().contains("\"_line\":2");
  }

  @Test
  void wrongUsageIsToldApart() throws IOException {
    Path in = Files.writeString(home.resolve("in.jsonl"), ROW);

    assertThat(run("users", "import", "users.txt")).isEqualTo(2);
    assertThat(run("users", "import", in.toString(), "--rejected", in.toString())).isEqualTo(2);
    assertThat(in).content().isEqualTo(ROW);
  }

  @Test
  void aFileThatIsThereIsNotOverwritten() throws IOException {
    Path out = Files.writeString(home.resolve("out.jsonl"), "precious");

    assertThat(run("users", "export", out.toString())).isEqualTo(1);

    assertThat(errors)
        .hasToString("latchkey: " + out + " is there already, and is not overwritten.\n");
    assertThat(out).content().isEqualTo("precious");
  }

  @Test
  void aFileThatIsNoCsvIsToldInOneLine() throws IOException {
    Path in = Files.writeString(home.resolve("in.csv"), "emial\n");

    assertThat(run("users", "import", in.toString())).isEqualTo(1);

    assertThat(errors.toString().lines()).singleElement().asString().startsWith("latchkey: ");
  }

  @Test
  void aDatabaseOfOursHasNothingToSettle() {
    assertThat(run("users", "migrate")).isZero();
    assertThat(run("users", "duplicates")).isZero();
  }

  @Test
  void theSummarySaysWhatBecameOfEveryRow() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new ImportSummary(new ImportReport(1_234_567, 1_234_000, 400, 100, 67, 3), Path.of("r.jsonl"))
        .print(new PrintStream(out, true, StandardCharsets.UTF_8));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("1,234,567 rows were read")
        .contains("3   of them have a hash of an unknown format")
        .contains("100 were there already, with a password of Latchkey's own")
        .contains("67 rows were rejected, see r.jsonl");
  }

  private int run(String... arguments) {
    return new CommandLine(new LatchkeyCommand())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(new OneLineErrors())
        .setErr(new PrintWriter(errors, true))
        .execute(arguments);
  }
}
