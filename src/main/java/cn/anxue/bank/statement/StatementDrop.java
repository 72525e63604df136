package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.bank.statement.StatementRegister.Standing;
import cn.anxue.calendar.Today;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * A folder for banks without a program of their own: what lies in the folder of a bank's code is taken as that bank's. A file
 * goes to {@code taken}, and from there to {@code done}, or to {@code refused} with the reasons beside it. Several nodes may
 * share the folder: the file's content says whether it came before.
 */
@ApplicationScoped
class StatementDrop {
    private static final Logger LOG = Logger.getLogger(StatementDrop.class);
    private static final Pattern BANK_CODE = Pattern.compile("[0-9A-Za-z]{1,32}");
    private static final Pattern TAKEN = Pattern.compile("([0-9a-f-]{36})--(.+)", Pattern.DOTALL);
    /** A file that changes no more; one that is still being written is left alone. */
    private static final Duration QUIET = Duration.ofSeconds(5);

    private static final int NAME_MAX = 150;
    private static final Map<String, FileFormat> ENDINGS = Map.of(
            "xml", FileFormat.CAMT_053,
            "sta", FileFormat.MT940,
            "940", FileFormat.MT940,
            "mt940", FileFormat.MT940,
            "txt", FileFormat.MT940,
            "csv", FileFormat.CSV,
            "xlsx", FileFormat.XLSX);

    private final Optional<Path> folder;
    private final StatementUploads uploads;
    private final StatementRegister register;
    private final StatementWork work;
    private final Today today;

    StatementDrop(
            @ConfigProperty(name = "anxue.bank.drop") Optional<Path> folder,
            StatementUploads uploads,
            StatementRegister register,
            StatementWork work,
            Today today) {
        this.folder = folder;
        this.uploads = uploads;
        this.register = register;
        this.work = work;
        this.today = today;
    }

    @Scheduled(
            every = "{anxue.bank.statement.look-every}",
            delayed = "25s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        folder.ifPresent(this::look);
    }

    /** Takes what is new in the folder, and puts away what has come to its end. */
    void look(Path drop) {
        for (Path bank : entries(drop)) {
            String code = bank.getFileName().toString();
            if (BANK_CODE.matcher(code).matches() && Files.isDirectory(bank, LinkOption.NOFOLLOW_LINKS)) {
                look(bank, code);
            }
        }
    }

    private void look(Path bank, String code) {
        for (Path file : entries(bank)) {
            guarded(file, () -> take(bank, file, code));
        }
        for (Path file : entries(bank.resolve("taken"))) {
            guarded(file, () -> putAway(bank, file));
        }
    }

    private void take(Path bank, Path file, String code) throws IOException {
        if (!isReady(file)) {
            return;
        }
        String name = file.getFileName().toString();
        FileFormat format =
                ENDINGS.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        try (InputStream content = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            if (format == null) {
                throw new ProblemException(
                        StatementProblem.FILE_NAME_UNKNOWN, Map.of("known", ".xml .sta .txt .csv .xlsx"));
            }
            String origin = "drop/" + name.substring(0, Math.min(name.length(), NAME_MAX));
            ReceivedFile received = uploads.receive(bank(code), new Delivery(format, null, origin), content);
            move(file, bank.resolve("taken"), received.id() + "--" + name);
            work.wake();
        } catch (ProblemException e) {
            refuse(
                    bank,
                    file,
                    name,
                    e.violations().stream().map(FileProblem::of).toList());
        }
    }

    private void putAway(Path bank, Path file) throws IOException {
        Matcher name = TAKEN.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return;
        }
        StatementFileId id = StatementFileId.fromString(name.group(1));
        Standing standing = QuarkusTransaction.requiringNew().call(() -> register.standing(id));
        switch (standing.state()) {
            case MATCHED -> move(file, bank.resolve("done"), name.group(2));
            case REJECTED -> refuse(bank, file, name.group(2), standing.problems());
            case RECEIVING, RECEIVED, READING, READ -> LOG.debugf("%s is being worked on", id);
        }
    }

    private void refuse(Path bank, Path file, String name, List<FileProblem> problems) throws IOException {
        Path refused = move(file, bank.resolve("refused"), name);
        Files.write(
                refused.resolveSibling(refused.getFileName() + ".problem.json"),
                new ObjectMapper().writerWithDefaultPrettyPrinter().writeValueAsBytes(Map.of("problems", problems)));
    }

    /** Under its own name, or one beside it where that is taken. */
    private static Path move(Path file, Path target, String name) throws IOException {
        Files.createDirectories(target);
        for (int i = 1; ; i++) {
            Path to = target.resolve(i == 1 ? name : i + "-" + name);
            try {
                return Files.move(file, to);
            } catch (FileAlreadyExistsException e) {
                LOG.debugf("%s is taken", to);
            }
        }
    }

    private boolean isReady(Path file) throws IOException {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !name.startsWith(".")
                && !name.endsWith(".part")
                && !name.endsWith(".tmp")
                && Files.getLastModifiedTime(file).toInstant().plus(QUIET).isBefore(today.now());
    }

    /** One file that cannot be handled does not keep the others. */
    private static void guarded(Path file, Act act) {
        try {
            act.run();
        } catch (NoSuchFileException e) {
            LOG.debugf("another node was faster with %s", file);
        } catch (IOException | RuntimeException e) {
            LOG.errorf(e, "%s could not be taken", file);
        }
    }

    private interface Act {
        void run() throws IOException;
    }

    private static Caller bank(String code) {
        return new Caller(Caller.SYSTEM.id(), Caller.SYSTEM.name(), Set.of(Role.BANK), new Scope.Bank(code));
    }

    private static List<Path> entries(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
