package cn.anxue.bank.statement;

import cn.anxue.audit.AuditTrail;
import cn.anxue.bank.format.FileFormat;
import cn.anxue.id.Sha256;
import cn.anxue.id.Uuid7;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Scope;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Receives files of statements: piece by piece, never whole in memory, and each content once. */
@ApplicationScoped
public class StatementUploads {
    /** No file is larger. */
    public static final long BYTES_MAX = 1L << 30;

    private static final int CHUNK_BYTES = 1 << 20;
    private static final int SNIFFED_BYTES = 8_192;
    private static final long MEBIBYTE = 1L << 20;

    private final StatementFiles files;
    private final StatementMappings mappings;
    private final Packing packing;
    private final AuditTrail audit;

    StatementUploads(StatementFiles files, StatementMappings mappings, Packing packing, AuditTrail audit) {
        this.files = files;
        this.mappings = mappings;
        this.packing = packing;
        this.audit = audit;
    }

    /**
     * Takes a file of the caller's bank, to be read later. It must not run in a database transaction.
     *
     * @throws ProblemException where it is empty, too large or breaks off; nothing of it is kept then
     */
    public ReceivedFile receive(Caller caller, Delivery delivery, InputStream content) {
        String bankCode = bankCode(caller);
        if (delivery.mapping() != null) {
            mappings.require(bankCode, delivery.mapping());
        }
        byte[] chunk = new byte[CHUNK_BYTES];
        int length = next(content, chunk);
        if (length == 0) {
            throw new ProblemException(StatementProblem.STATEMENT_EMPTY);
        }
        Delivery known = new Delivery(sniffed(delivery.format(), chunk, length), delivery.mapping(), delivery.origin());
        StatementFileId id = StatementFileId.next();
        QuarkusTransaction.requiringNew().run(() -> files.begin(id, caller, bankCode, known));
        boolean whole = false;
        try {
            byte[] digest = keep(id, content, chunk, length);
            ReceivedFile received =
                    QuarkusTransaction.requiringNew().call(() -> complete(caller, bankCode, known, id, digest));
            whole = true;
            return received;
        } finally {
            if (!whole) {
                QuarkusTransaction.requiringNew().run(() -> files.discard(id));
            }
        }
    }

    /** Removes what was begun and never ended. */
    void discardAbandoned() {
        for (StatementFileId id : QuarkusTransaction.requiringNew().call(files::abandoned)) {
            QuarkusTransaction.requiringNew().run(() -> files.discard(id));
        }
    }

    private byte[] keep(StatementFileId id, InputStream content, byte[] chunk, int firstLength) {
        MessageDigest digest = Sha256.digest();
        long bytes = 0;
        int number = 0;
        try (Behind behind = new Behind()) {
            for (int length = firstLength; length > 0; length = next(content, chunk)) {
                bytes += length;
                if (bytes > BYTES_MAX) {
                    throw new ProblemException(
                            StatementProblem.STATEMENT_TOO_LARGE, Map.of("max", BYTES_MAX / MEBIBYTE + " MiB"));
                }
                byte[] piece = Arrays.copyOf(chunk, length);
                int at = number++;
                digest.update(piece);
                if (length == chunk.length) {
                    behind.then(() -> keep(id, at, piece));
                } else { // the last: nothing is left to read meanwhile
                    behind.await();
                    keep(id, at, piece);
                }
            }
            behind.await();
        }
        return digest.digest();
    }

    private void keep(StatementFileId id, int number, byte[] piece) {
        UUID row = Uuid7.next();
        byte[] sealed = packing.pack(piece, piece.length, Packing.CHUNK, row);
        QuarkusTransaction.requiringNew().run(() -> files.addChunk(id, number, piece.length, row, sealed));
    }

    private ReceivedFile complete(
            Caller caller, String bankCode, Delivery delivery, StatementFileId id, byte[] digest) {
        Optional<StatementFiles.Known> before = files.lockSame(bankCode, digest);
        if (before.isEmpty()) {
            files.complete(id, digest);
            audit.record(caller, "bank.statement_received", "bank_statement_file", id.value());
            return new ReceivedFile(id, false);
        }
        files.discard(id);
        StatementFileId earlier = before.get().id();
        boolean again =
                before.get().state() == FileState.REJECTED && files.readAgain(earlier, delivery.format(), delivery);
        if (again) {
            audit.record(caller, "bank.statement_received_again", "bank_statement_file", earlier.value());
        }
        return new ReceivedFile(earlier, !again);
    }

    static String bankCode(Caller caller) {
        if (caller.scope() instanceof Scope.Bank bank) {
            return bank.bankCode();
        }
        throw new ProblemException(RequestProblem.FORBIDDEN);
    }

    private static int next(InputStream content, byte[] chunk) {
        try {
            return content.readNBytes(chunk, 0, chunk.length);
        } catch (IOException e) {
            throw new ProblemException(StatementProblem.STATEMENT_CUT_OFF);
        }
    }

    /** The camt messages have one media type; the name of the message stands near its beginning. */
    private static FileFormat sniffed(FileFormat said, byte[] chunk, int length) {
        if (said != FileFormat.CAMT_053) {
            return said;
        }
        String beginning =
                new String(chunk, 0, Math.min(length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1).replace("\0", "");
        if (beginning.contains("camt.052") || beginning.contains("BkToCstmrAcctRpt")) {
            return FileFormat.CAMT_052;
        }
        if (beginning.contains("camt.054") || beginning.contains("BkToCstmrDbtCdtNtfctn")) {
            return FileFormat.CAMT_054;
        }
        return said;
    }
}
