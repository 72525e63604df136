package cn.anxue.bank.instruction;

import cn.anxue.bank.format.PaymentStatus;
import cn.anxue.bank.format.PaymentStatusXml;
import cn.anxue.bank.instruction.InstructionResults.Result;
import cn.anxue.batch.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a pain.002 says of instructions: of one, of a batch, or of all that one claim took. */
@ApplicationScoped
@Transactional
public class PaymentStatuses {
    private static final Pattern PLAIN = Pattern.compile("[0-9a-fA-F]{32}");
    private static final String OF_CLAIM = "select id from bank_instruction where claim_id = ? order by id";
    private static final String OF_BATCH = """
            select i.id from bank_instruction b join bank_instruction i on i.claim_id = b.claim_id
                and i.from_account = b.from_account and i.requested_on = b.requested_on
            where b.id = ? order by i.id
            """;
    private static final int REASON_MAX = 500;

    private final Sql sql;

    PaymentStatuses(Sql sql) {
        this.sql = sql;
    }

    /** In the file's order; what speaks of nothing we know is left out. */
    public List<Result> read(InputStream in) throws IOException {
        List<PaymentStatus> statuses = new ArrayList<>();
        PaymentStatusXml.read(in, statuses::add);
        List<Result> results = new ArrayList<>();
        for (PaymentStatus status : statuses) {
            Optional<InstructionOutcome> outcome = outcome(status.outcome());
            if (outcome.isPresent()) {
                meant(status).forEach(id -> results.add(new Result(id, outcome.get(), reason(status))));
            }
        }
        return results;
    }

    private List<InstructionId> meant(PaymentStatus status) {
        if (status.endToEndId() != null) {
            return id(status.endToEndId())
                    .map(id -> List.of(new InstructionId(id)))
                    .orElse(List.of());
        }
        String name = status.batchId() == null ? status.messageId() : status.batchId();
        String question = status.batchId() == null ? OF_CLAIM : OF_BATCH;
        return id(name).map(id -> sql.list(
                        question,
                        select -> select.setObject(1, id),
                        row -> new InstructionId(row.getObject(1, UUID.class))))
                .orElse(List.of());
    }

    private static Optional<InstructionOutcome> outcome(PaymentStatus.Outcome outcome) {
        return switch (outcome) {
            case ACCEPTED -> Optional.of(InstructionOutcome.ACCEPTED);
            case EXECUTED -> Optional.of(InstructionOutcome.EXECUTED);
            case REFUSED -> Optional.of(InstructionOutcome.REFUSED);
            case CANCELLED -> Optional.of(InstructionOutcome.CANCELLED);
            case PARTLY -> Optional.empty();
        };
    }

    /** The bank's words, or at least its code. */
    private static @Nullable String reason(PaymentStatus status) {
        String code = status.reasonCode() == null ? status.code() : status.reasonCode();
        String words = status.reason() == null ? code : code + " " + status.reason();
        return words.length() <= REASON_MAX ? words : words.substring(0, REASON_MAX);
    }

    private static Optional<UUID> id(String name) {
        String plain = name.replace("-", "");
        if (!PLAIN.matcher(plain).matches()) {
            return Optional.empty();
        }
        return Optional.of(
                new UUID(Long.parseUnsignedLong(plain, 0, 16, 16), Long.parseUnsignedLong(plain, 16, 32, 16)));
    }
}
