package cn.anxue.audit;

import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Writes the trail. Rows are only ever added; the runtime role may not change or remove them. */
@ApplicationScoped
public class AuditTrail {
    /**
     * One act to be kept.
     *
     * @param act past-tense dotted name, as in {@code institution.registered}
     * @param subject what it was done to, as in {@code institution}
     * @param fields names of the fields that changed, never their values
     */
    public record Row(Caller caller, String act, String subject, UUID subjectId, List<String> fields) {}

    public void record(Caller caller, String act, String subject, UUID subjectId, String... fields) {
        recordAll(List.of(new Row(caller, act, subject, subjectId, List.of(fields))));
    }

    /** One round trip whatever the length of the list. */
    public void recordAll(List<Row> rows) {}
}
