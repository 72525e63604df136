package cn.anxue.bank.statement;

import cn.anxue.bank.format.FileFormat;
import cn.anxue.batch.Sql;
import cn.anxue.deposit.DepositFixtures;
import cn.anxue.identity.ActorId;
import cn.anxue.identity.Caller;
import cn.anxue.identity.Role;
import cn.anxue.identity.Scope;
import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.io.ByteArrayInputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files of statements, sent and worked on step by step. */
public final class StatementFixtures {
    public static final Caller BANK = bank(DepositFixtures.BANK);

    private StatementFixtures() {}

    public static Caller bank(String code) {
        return new Caller(ActorId.next(), "bank", Set.of(Role.BANK), new Scope.Bank(code));
    }

    /** Sent and kept, not yet read. */
    public static StatementFileId send(byte[] file) {
        return receive(BANK, FileFormat.CAMT_053, file).id();
    }

    public static ReceivedFile receive(Caller bank, FileFormat format, byte[] file) {
        return service(StatementUploads.class)
                .receive(bank, new Delivery(format, null, "test"), new ByteArrayInputStream(file));
    }

    /** Read and booked, as far as it goes. */
    public static StatementFileView work(StatementFileId file) {
        service(StatementReading.class).readNext(file);
        while (step(file)) {
            // The next list.
        }
        return view(file);
    }

    /** Whether there was a list to be booked. */
    static boolean step(StatementFileId file) {
        StatementBooking.Step step = service(StatementBooking.class).step(Set.of(), file);
        @Nullable Throwable failure = step.failure();
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
        return step.file() != null;
    }

    public static StatementFileView view(StatementFileId file) {
        return service(StatementRegister.class).get(BANK, file);
    }

    static long count(String query, Object argument) {
        return QuarkusTransaction.requiringNew()
                .call(() -> service(Sql.class)
                        .list(query, select -> select.setObject(1, argument), row -> row.getLong(1))
                        .get(0));
    }

    public static <T> T service(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
