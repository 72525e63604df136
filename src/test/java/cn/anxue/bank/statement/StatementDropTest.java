package cn.anxue.bank.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.anxue.bank.statement.CamtFile.Entry;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.institution.InstitutionFixtures;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class StatementDropTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path drop;

    @Inject
    StatementDrop folder;

    @Inject
    StatementWork work;

    @Test
    void takesWhatLiesInABanksFolderAndPutsItAway() throws IOException {
        String account = Objects.requireNonNull(
                DepositFixtures.signedAgreement(InstitutionFixtures.register()).depositAccount());
        put(
                "day.xml",
                new CamtFile(account, DAY, DAY, 0)
                        .add(Entry.paidIn("R1", 100, DAY))
                        .bytes());
        put("wrong.xml", new CamtFile(account, DAY, DAY, 0).closing(7).bytes());
        put("letter.pdf", "hello".getBytes(StandardCharsets.UTF_8));
        Files.write(bank().resolve("half.csv"), new byte[] {1});

        lookUntilPutAway();

        assertEquals(List.of("day.xml"), names("done"));
        assertEquals(
                List.of("letter.pdf", "letter.pdf.problem.json", "wrong.xml", "wrong.xml.problem.json"),
                names("refused"));
        assertTrue(Files.readString(bank().resolve("refused/letter.pdf.problem.json"))
                .contains("FILE_NAME_UNKNOWN"));
        assertTrue(Files.exists(bank().resolve("half.csv")), "what is still written to is left alone");
    }

    private void lookUntilPutAway() throws IOException {
        for (int i = 0; i < 100; i++) {
            folder.look(drop);
            work.run();
            if (names("taken").isEmpty()) {
                return;
            }
        }
    }

    private Path bank() {
        return drop.resolve(DepositFixtures.BANK);
    }

    private void put(String name, byte[] content) throws IOException {
        Files.createDirectories(bank());
        Path file = Files.write(bank().resolve(name), content);
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    private List<String> names(String part) throws IOException {
        Path folder = bank().resolve(part);
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
