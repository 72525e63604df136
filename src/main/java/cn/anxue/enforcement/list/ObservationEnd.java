package cn.anxue.enforcement.list;

import cn.anxue.audit.AuditTrail;
import cn.anxue.calendar.Today;
import cn.anxue.enforcement.Addressee;
import cn.anxue.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What follows when an observation ends without a return (E25): the institution leaves the white list for good and is
 * proposed for the black list, beginning with its hearing. While a return awaits its decision the observation goes on.
 */
@ApplicationScoped
class ObservationEnd {
    private final ListEntries entries;
    private final ListDrafting drafting;
    private final AuditTrail audit;
    private final Today today;

    ObservationEnd(ListEntries entries, ListDrafting drafting, AuditTrail audit, Today today) {
        this.entries = entries;
        this.drafting = drafting;
        this.audit = audit;
        this.today = today;
    }

    void run() {
        entries.observedUntilBefore(today.date()).forEach(this::end);
    }

    private void end(ListEntry white) {
        Observation observed = Objects.requireNonNull(white.view().observation());
        UUID institution = Objects.requireNonNull(white.subject().id());
        white.remove(today.date(), Caller.SYSTEM.id(), "整改期满未通过验收");
        entries.flush();
        record("list_entry.removed", white);
        if (entries.live(ListKind.BLACK, institution)) {
            return;
        }
        ListDraft draft = new ListDraft(
                ListKind.BLACK,
                Addressee.institution(institution),
                "整改期（至" + observed.until() + "）届满未通过验收；原因：" + observed.cause(),
                null,
                null,
                new ListDraft.Way(true, null, true));
        ListEntry black = drafting.make(Caller.SYSTEM, List.of(draft)).get(0);
        entries.persistAndFlush(black);
        record("list_entry.invited", black);
    }

    private void record(String act, ListEntry entry) {
        audit.recordAll(List.of(new AuditTrail.Row(
                Caller.SYSTEM, act, "list_entry", entry.id().value(), List.of("state"), entry.regionCode())));
    }
}
