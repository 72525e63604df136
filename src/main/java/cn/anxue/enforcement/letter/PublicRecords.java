package cn.anxue.enforcement.letter;

import cn.anxue.batch.Sql;
import cn.anxue.enforcement.notice.NoticeKind;
import cn.anxue.problem.ProblemException;
import cn.anxue.problem.RequestProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds the public record of a notice, by the id its QR code holds or, for what is published, by its number. */
@ApplicationScoped
public class PublicRecords {
    private static final String FOUND = """
            select n.*, a.name as authority from enforcement_notice n
            join region_authority a on a.id = n.authority_id
            where n.number is not null and""";

    private final Sql sql;

    PublicRecords(Sql sql) {
        this.sql = sql;
    }

    /** @throws ProblemException {@code NOT_FOUND} also where two authorities gave the same number */
    @Transactional
    public PublicRecord get(String idOrNumber) {
        List<PublicRecord> found = id(idOrNumber)
                .map(id -> sql.list(FOUND + " n.id = ?", select -> select.setObject(1, id), PublicRecords::read))
                .orElseGet(() -> byNumber(idOrNumber));
        if (found.size() != 1) {
            throw new ProblemException(RequestProblem.NOT_FOUND);
        }
        return found.get(0);
    }

    private List<PublicRecord> byNumber(String number) {
        return sql
                .list(FOUND + " n.number = ? limit 2", select -> select.setString(1, number), PublicRecords::read)
                .stream()
                .filter(record -> record.kind().isPublished())
                .toList();
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    private static PublicRecord read(ResultSet row) throws SQLException {
        NoticeKind kind = NoticeKind.valueOf(row.getString("kind"));
        boolean takenDown = row.getObject("taken_down_on") != null;
        boolean told = kind.isPublished() && !takenDown;
        return new PublicRecord(
                row.getObject("id", UUID.class),
                row.getString("number"),
                kind,
                row.getString("authority"),
                told ? row.getString("subject_public_name") : null,
                told ? row.getString("basis") : null,
                row.getObject("issued_on", LocalDate.class),
                row.getString("state"),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getObject("withdrawn_on") == null ? null : row.getString("withdrawal_reason"),
                takenDown);
    }
}
